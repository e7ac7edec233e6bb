import type { Script } from './script'

type Claim = {
  ref: string
  statement: string
  drift: number | null
  suggestion: { standing: string }
  standing: { standing: string } | null
}
type Claims = { items: Claim[] }
type Drift = { drift: number | null; coverage: number }

/** The days of the table: its own, the 2020 election, the first programmes, the invasion, and today. */
const DAYS = ['2019-07-18', '2020-09-30', '2021-12-31', '2022-03-31', null] as const

const WORDS = 70
const shortened = (statement: string) =>
  statement.length <= WORDS ? statement : `${statement.slice(0, statement.lastIndexOf(' ', WORDS))} …`

const cellOf = ({ drift, suggestion }: Claim) =>
  drift === null ? suggestion.standing : `${suggestion.standing} ${Math.round(drift)}`

const rowOf = (cells: string[]) => `| ${cells.join(' | ')} |`

/** The sample's claims at the days of the table, as Markdown: what the links imply, and what the lead decided. */
export async function sampleTable(script: Script): Promise<string> {
  const { items } = await script.get<{ items: { id: string }[] }>('/dossiers/BLR/baselines')
  const at = DAYS.map((day) => (day ? `world=${day}` : ''))
  const claims = await Promise.all(
    at.map((clock) => script.get<Claims>(`/dossiers/BLR/claims?limit=200&${clock}`)),
  )
  const drifts = await Promise.all(
    at.map((clock) => script.get<Drift>(`/dossiers/BLR/baselines/${items[0]!.id}/drift?${clock}`)),
  )
  const today = claims.at(-1)!.items
  const heads = ['claim', 'says', ...DAYS.map((day) => day?.slice(0, 7) ?? 'today'), 'the lead']
  const sums = drifts.map(
    ({ drift, coverage }) => `**${Math.round(drift ?? 0)} on ${Math.round(coverage)} %**`,
  )
  return [
    rowOf(heads),
    rowOf(heads.map(() => '---')),
    rowOf(['', '**drift on coverage**', ...sums, '']),
    ...today.map((claim, index) =>
      rowOf([
        claim.ref,
        shortened(claim.statement),
        ...claims.map((each) => cellOf(each.items[index]!)),
        claim.standing?.standing ?? 'none',
      ]),
    ),
  ].join('\n')
}
