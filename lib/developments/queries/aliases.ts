import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { searchWords } from '../rules/search-words'

/** Other names, as words are stored, by what is searched for. */
export type Aliases = ReadonlyMap<string, readonly string[]>

const none: Aliases = new Map()

/** Actors and places that go by what is searched for, once or several times, and so by other names too: Gomel is Homel is Гомель. */
export async function findAliases(
  { read, dossier }: Caller,
  ...searches: (string | undefined)[]
): Promise<Aliases> {
  const terms = searches
    .flatMap((q) => searchWords(q ?? '').flat())
    .filter(({ how, text }) => how !== 'beginning' && text.length > 1)
    .map(({ text }) => text)
  if (terms.length === 0) return none
  const rows = await read<{ term: string; names: string[] }[]>`
    WITH asked AS (SELECT term, plumbline_norm(term) AS norm FROM unnest(${terms}::text[]) AS term),
      known AS (
        SELECT plumbline_names(name, other_names) AS names FROM actors WHERE dossier_id = ${dossier.id}
          AND plumbline_names(name, other_names) && ARRAY(SELECT norm FROM asked)
        UNION ALL
        SELECT plumbline_names(name, other_names) FROM places WHERE dossier_id = ${dossier.id}
          AND plumbline_names(name, other_names) && ARRAY(SELECT norm FROM asked))
    SELECT a.term, array_agg(DISTINCT name) AS names FROM asked a JOIN known k ON a.norm = ANY (k.names), unnest(k.names) AS name
    WHERE name <> a.norm GROUP BY 1`
  return new Map(rows.map(({ term, names }) => [term, names.slice(0, 20)]))
}
