import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { openStream } from '@/lib/core/live/stream'

/** A browser that lost the stream says by a header what it heard last. */
function heardLast({ headers }: Caller, after: number | undefined): number | null {
  const id = headers.get('last-event-id')
  return id && /^\d{1,15}$/.test(id) ? Number(id) : (after ?? null)
}

/** The live stream of the caller's dossier. */
export async function openLive(caller: Caller, { at, after }: { at: string; after?: number | undefined }) {
  return {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // No proxy may keep it or wait for its end, and compressing would hold it back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
    body: openStream(caller, { at, after: heardLast(caller, after) }),
  }
}
