import 'server-only'
import { startImports } from '@/lib/imports/mutations/handlers'
import { startFolding } from '@/lib/trends/mutations/fold'

/** What a serving process does beside answering, from its first request on. Scripts that use the router in process do without. */
export function startBackground(): void {
  startFolding()
  startImports()
}
