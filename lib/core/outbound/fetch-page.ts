import 'server-only'
import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as plain, type IncomingMessage } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress, urlProblem, type Refused } from './address'

/** A page is given this long in all, and this much of it is read. */
const withinMs = 5_000
const mostBytes = 1_000_000
const redirectsAtMost = 3

/** What tests may do that nobody else may: reach a server of their own on this machine, resolve names as they say. */
export type TestAllowance = {
  ports: readonly string[]
  addresses: readonly string[]
  resolve?: typeof resolve
}

export type FetchedPage = { url: string; bytes: Buffer; contentType: string }
export type Fetched = { ok: true; page: FetchedPage } | { ok: false; why: Refused }

class Refusal extends Error {}

/**
 * Resolves a name once and hands the connection only addresses of the public internet: what was checked is what is connected to, so a name
 * that answers otherwise the second time changes nothing. One address inside refuses the name, whatever else it has.
 */
function guardedLookup(allowance: TestAllowance | undefined): LookupFunction {
  const isOpen = (address: string) =>
    isPublicAddress(address) || (allowance?.addresses.includes(address) ?? false)
  return (host, options, callback) => {
    const asked = allowance?.resolve ?? resolve
    asked(host, { all: true, verbatim: true }, (error, found: LookupAddress[]) => {
      if (error || found.length === 0) return callback(new Refusal('its host is not found.'), '', 4)
      if (!found.every(({ address }) => isOpen(address)))
        return callback(new Refusal('its host is not on the public internet.'), '', 4)
      if (options.all) return callback(null, found)
      const [first] = found as [LookupAddress]
      return callback(null, first.address, first.family)
    })
  }
}

function ask(url: URL, signal: AbortSignal, allowance: TestAllowance | undefined): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise((done, failed) => {
    const options = {
      signal,
      agent: false,
      lookup: guardedLookup(allowance),
      headers: {
        accept: 'text/html,application/xhtml+xml',
        'accept-encoding': 'identity',
        'user-agent': 'Plumbline (looks a page up when an analyst asks)',
      },
    }
    // A host that is an address is not looked up by the connection, so it was checked with the address itself.
    const made = (url.protocol === 'https:' ? secure : plain)(url, options, done)
    made.once('error', failed)
    made.end()
    made.once('socket', (socket) =>
      socket.once('connect', () => {
        const { remoteAddress = host } = socket
        if (!isPublicAddress(remoteAddress) && !allowance?.addresses.includes(remoteAddress))
          made.destroy(new Refusal('its host is not on the public internet.'))
      }),
    )
  })
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    parts.push(part)
    // The head of a page says what is asked for; the rest is not needed.
    if (size >= mostBytes) break
  }
  answer.destroy()
  return Buffer.concat(parts).subarray(0, mostBytes)
}

function problemOf(url: URL, allowance: TestAllowance | undefined): Refused | null {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (allowance?.addresses.includes(host) && allowance.ports.includes(url.port)) return null
  return urlProblem(url, allowance ? ['', '80', '443', ...allowance.ports] : undefined)
}

async function follow(
  from: string,
  signal: AbortSignal,
  allowance: TestAllowance | undefined,
): Promise<FetchedPage> {
  let url = new URL(from)
  for (let turn = 0; turn <= redirectsAtMost; turn += 1) {
    const problem = problemOf(url, allowance)
    if (problem) throw new Refusal(turn === 0 ? problem : `it leads on to another address, and ${problem}`)
    const answer = await ask(url, signal, allowance)
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy()
      if (!URL.canParse(headers.location, url))
        throw new Refusal('it leads on to something that is no address.')
      url = new URL(headers.location, url)
      continue
    }
    const contentType = headers['content-type'] ?? ''
    if (statusCode !== 200 || !/^(text\/html|application\/xhtml\+xml)\b/i.test(contentType)) answer.destroy()
    if (statusCode !== 200) throw new Refusal(`it answered with ${statusCode}.`)
    if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(contentType))
      throw new Refusal('it is not a page of text (text/html).')
    return { url: url.href, bytes: await bodyOf(answer), contentType }
  }
  throw new Refusal('it leads on from address to address without end.')
}

/**
 * Fetches one page of the public internet: http and https only, names resolved once and checked, every redirect checked again, 5 seconds,
 * the first megabyte, text/html. Why it was refused is a value.
 */
export async function fetchPage(url: string, allowance?: TestAllowance): Promise<Fetched> {
  const signal = AbortSignal.timeout(withinMs)
  try {
    return { ok: true, page: await follow(url, signal, allowance) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: error.message }
    if (signal.aborted) return { ok: false, why: `it took longer than ${withinMs / 1000} seconds.` }
    return { ok: false, why: 'its server did not answer.' }
  }
}
