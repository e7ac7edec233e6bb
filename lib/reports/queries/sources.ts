import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { SourcePart } from '../rules/model'

type Row = {
  developmentId: string
  sourceId: string
  title: string
  outlet: string | null
  published: string | null
  url: string | null
  grade: string
  checked: SourcePart['checked']
  checkNote: string | null
}

type Sources = { list: SourcePart[]; numbersOf(developmentId: string): number[] }

const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url)

/** What only some citations of a source were is said of all of them: the weakest check. */
const weakest: SourcePart['checked'][] = ['general-knowledge', 'not-stated', 'seen-in-part', 'seen']
const rank = (checked: SourcePart['checked']) => weakest.indexOf(checked)

function add(list: Map<string, SourcePart>, row: Row): SourcePart {
  const known = list.get(row.sourceId)
  if (!known) {
    const part: SourcePart = {
      number: list.size + 1,
      title: row.title,
      outlet: row.outlet,
      published: row.published,
      url: isWeb(row.url) ? row.url : null,
      grades: [row.grade],
      checked: row.checked,
      checkedNote: row.checkNote,
    }
    list.set(row.sourceId, part)
    return part
  }
  if (!known.grades.includes(row.grade)) known.grades.push(row.grade)
  if (rank(row.checked) < rank(known.checked)) known.checked = row.checked
  known.checkedNote ??= row.checkNote
  return known
}

/** The sources behind the developments, numbered in the order in which the developments happened; retracted ones are left out. */
export async function sourcesOf(
  { read, dossier }: Caller,
  developmentIds: string[],
  known: string,
): Promise<Sources> {
  const rows = await read<Row[]>`
    SELECT t.development_id, s.id AS source_id, s.title, o.name AS outlet, s.published, s.url, t.reliability || t.credibility AS grade,
      t.checked, t.check_note
    FROM citations t JOIN developments d ON d.dossier_id = t.dossier_id AND d.id = t.development_id
    JOIN sources s ON s.dossier_id = t.dossier_id AND s.id = t.source_id
    LEFT JOIN outlets o ON o.dossier_id = s.dossier_id AND o.id = s.outlet_id
    WHERE t.dossier_id = ${dossier.id} AND t.development_id = ANY (${[...new Set(developmentIds)]})
      AND (s.retracted_at IS NULL OR s.retracted_at::date > ${known})
    ORDER BY d.starts_on, d.id, t.position, t.id`
  const list = new Map<string, SourcePart>()
  const numbers = new Map<string, number[]>()
  for (const row of rows) {
    const { number } = add(list, row)
    const own = numbers.get(row.developmentId) ?? []
    if (!own.includes(number)) numbers.set(row.developmentId, [...own, number])
  }
  return { list: [...list.values()], numbersOf: (id) => numbers.get(id) ?? [] }
}
