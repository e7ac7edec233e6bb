import 'server-only'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { log } from '@/lib/core/log'
import { fetchPage } from '@/lib/core/outbound/fetch-page'
import { canonicalUrl } from '@/lib/developments/rules/canonical-url'
import type { LookedUp } from '../contract'
import { decodePage, readPage } from '../rules/page-facts'

/** How many pages one person looks up in a minute, on this instance. */
const perMinute = 20
const lately = new Map<string, number[]>()

function countAgainst(accountId: string): void {
  const now = Date.now()
  const recent = (lately.get(accountId) ?? []).filter((at) => now - at < 60_000)
  if (recent.length >= perMinute)
    throw refuse(
      'TOO_MANY_REQUESTS',
      'That are many pages in a minute. Wait a little, or fill the fields by hand.',
    )
  lately.set(accountId, [...recent, now])
  if (lately.size > 1_000) lately.delete(lately.keys().next().value!)
}

/**
 * Looks a page up because a person asked for it: title, date, language, outlet and author as the page gives them. The only request to the
 * outside that Plumbline makes; see fetchPage for its limits. PLUMBLINE_LOOK_UP=off forbids it.
 */
export async function lookUpPage(
  { principal, dossier }: Caller,
  { url }: { url: string },
): Promise<LookedUp> {
  if (env().PLUMBLINE_LOOK_UP === 'off')
    throw refuse(
      'FORBIDDEN',
      'Looking pages up is switched off on this installation. Fill the fields by hand.',
    )
  countAgainst(principal.accountId)
  const fetched = await fetchPage(url)
  log.info(
    { accountId: principal.accountId, dossierId: dossier.id, host: new URL(url).host, ok: fetched.ok },
    'page looked up',
  )
  if (!fetched.ok)
    throw refuse('BAD_REQUEST', `This page was not looked up: ${fetched.why} Fill the fields by hand.`)
  const { page } = fetched
  return { url: canonicalUrl(page.url) ?? page.url, ...readPage(decodePage(page.bytes, page.contentType)) }
}
