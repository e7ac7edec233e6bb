import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Mapping } from '../rules/mapping'
import type { Reading } from '../rules/types'
import { guessMapping } from '../rules/guess'
import { vocabularyOf } from './vocabulary'

/** What the columns of a file seem to mean in this dossier. */
export async function guessFor({ dossier }: Caller, reading: Reading): Promise<Mapping> {
  return guessMapping(reading, await vocabularyOf(dossier.id))
}
