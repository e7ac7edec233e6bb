import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { startBackground } from './background'
import { describeApi } from './describe'
import { bytesType } from './endpoint'
import { MISSING, nodeHandler } from './handler'

const methods = new Set(['DELETE', 'GET', 'PATCH', 'POST', 'PUT'])

function headersOf({ headers }: IncomingMessage): Headers {
  const all = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) for (const one of [value].flat()) all.append(name, one)
  return all
}

/** A body that is a file stays out of the handler's hands, which would take it whole into memory: it goes beside as a stream. */
function uploadOf(request: IncomingMessage & { body?: unknown }): { upload?: ReadableStream<Uint8Array> } {
  if (request.headers['content-type'] !== bytesType) return {}
  request.body = {} // what the handler takes for a body that was read already
  return { upload: Readable.toWeb(request) as ReadableStream<Uint8Array> }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/**
 * Answers a request to the API on the server's own terms: what Next would do around it takes as long as a small answer. False when the request
 * is for Next.
 */
export async function answerApi(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = request.url ?? ''
  if (!methods.has(request.method ?? '') || url.startsWith('/api/auth/')) return false
  startBackground()
  response.setHeader('cache-control', 'no-store')
  if (url.split('?', 1)[0] === '/api/v1/openapi.json') {
    answer(response, 200, await describeApi())
    return true
  }
  const context = { headers: headersOf(request), http: true, ...uploadOf(request) }
  const { matched } = await nodeHandler.handle(request, response, { prefix: '/api', context })
  if (!matched) answer(response, 404, MISSING)
  return true
}

/** Hands the API to the server in which Next runs; see scripts/serve.mjs. */
export function openDoor(): void {
  const shared = globalThis as { plumblineApi?: typeof answerApi }
  shared.plumblineApi = answerApi
}
