import type { ReadRefusal } from '@/lib/api/refusal'

type Api = (typeof import('@/lib/api/client'))['api']

/** What came of asking the API: refusals are values here, so that no form can forget them. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: ReadRefusal }

const UNREACHED: ReadRefusal = {
  code: 'OFFLINE',
  message: 'The server did not answer. What you typed is still here; try again.',
  issues: [],
  stale: null,
  more: {},
}

/**
 * Asks the API from a page that mostly reads: its client is fetched with the first press instead of with the page.
 */
export async function callApi<T>(ask: (api: Api) => Promise<T>): Promise<Outcome<T>> {
  const [client, refusal] = await Promise.all([
    import('@/lib/api/client'),
    import('@/lib/api/refusal'),
  ]).catch(() => [null, null] as const)
  if (!client || !refusal) return { ok: false, refusal: UNREACHED }
  try {
    return { ok: true, value: await ask(client.api) }
  } catch (error) {
    return { ok: false, refusal: refusal.readRefusal(error) }
  }
}
