import 'server-only'
import { createHash } from 'node:crypto'
import { contentKey } from '../rules/content-key'

/** What the stored key of a record begins with that an import's roll-back took out: whatever logs the same again is not told that it is there. */
export const outOfTheWay = 'rolled-back:'

/** The content key as it is stored and kept unique: sha256, hex. The importer uses the same. */
export function contentHashOf({
  title,
  startsOn,
  kind,
}: {
  title: string
  startsOn: string
  kind: string
}): string {
  return createHash('sha256')
    .update(contentKey({ title, start: startsOn, kind }))
    .digest('hex')
}
