import 'server-only'
import { hub } from '@/lib/core/live/hub'
import { startImports } from '@/lib/imports/mutations/handlers'
import { startFolding } from '@/lib/trends/mutations/fold'

const kept = globalThis as { plumblineCloses?: true }

/** An open stream would keep the server from ending, so they end first. */
function closeStreamsAtEnd(): void {
  if (kept.plumblineCloses) return
  kept.plumblineCloses = true
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => hub().close())
}

/** What a serving process does beside answering, from its first request on. Scripts that use the router in process do without. */
export function startBackground(): void {
  startFolding()
  closeStreamsAtEnd()
  startImports()
}
