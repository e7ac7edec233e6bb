import type { Drift } from '@/lib/drift/contract'
import type { Standing } from '@/lib/claims/rules/standing'
import type { Relation } from '@/lib/drift/rules/relations'

type Claim = Drift['perClaim'][number]
type Brief = NonNullable<Claim['terms'][number]['development']>

/** How a development bears on a claim, where it counts in the sum. */
export type Cell = { relation: Relation; strength: number; contribution: number }

/** A development with its cells by the ref of the claim. */
export type MatrixRow = { development: Brief; cells: Map<string, Cell>; spread: number }

/** What a cell is drawn from. */
export type Mark = Pick<Cell, 'relation' | 'strength'>

/** A claim as the head of a column, with the standing that is shown of it. */
export type MatrixColumn = Pick<Claim, 'ref' | 'statement' | 'drift'> & { standing: Standing }

/** A row as it is drawn, its marks by the ref of the claim. */
export type PlainRow = {
  development: Pick<Brief, 'id' | 'ref' | 'title' | 'startsOn'>
  marks: Record<string, Mark>
  spread: number
}

/** What the matrix shows, as its address says it. */
export type MatrixView = { order: 'diagnostic' | 'date'; several: boolean }

type Params = Record<string, string | string[] | undefined>

/** Reads the address: the most diagnostic first and every development, unless it says otherwise. */
export function readMatrix(params: Params): MatrixView {
  return {
    order: params['order'] === 'date' ? 'date' : 'diagnostic',
    several: params['several'] === '1',
  }
}

/** For (+) or against (−) the claim as it was written; qualifying is neither. */
const SIDE: Partial<Record<Relation, 1 | -1>> = {
  supports: 1,
  fulfils: 1,
  contradicts: -1,
  exceeds: -1,
  overtakes: -1,
  fails: -1,
  corrects: -1,
}

/**
 * How well a development tells the claims apart: the widest distance between two of its cells, 0-6, strength counted + for and − against.
 * One that says the same of every claim it bears on (or bears on one alone) tells nothing apart: 0. After Heuer's diagnosticity of evidence.
 */
export function spreadOf(cells: Iterable<Pick<Cell, 'relation' | 'strength'>>): number {
  const signed = [...cells].map(({ relation, strength }) => (SIDE[relation] ?? 0) * strength)
  return signed.length < 2 ? 0 : Math.max(...signed) - Math.min(...signed)
}

/** The claims as the columns of a matrix of competing hypotheses: the least contradicted first, the untested last. */
export function columnsOf(perClaim: readonly Claim[]): Claim[] {
  return perClaim
    .filter(({ retired }) => !retired)
    .toSorted((a, b) => (a.drift ?? 101) - (b.drift ?? 101) || (a.ref < b.ref ? -1 : 1))
}

/** The developments that count for or against a claim at the clocks, as rows; a link that qualifies is one cell. */
export function rowsOf(perClaim: readonly Claim[], { order, several }: MatrixView): MatrixRow[] {
  const rows = new Map<string, Omit<MatrixRow, 'spread'>>()
  for (const { ref, retired, terms } of perClaim) {
    if (retired) continue
    for (const { development, relation, strength, contribution } of terms) {
      if (!development || !relation || strength === null) continue
      const row = rows.get(development.id) ?? { development, cells: new Map<string, Cell>() }
      rows.set(development.id, row)
      const before = row.cells.get(ref)
      row.cells.set(ref, { relation, strength, contribution: contribution + (before?.contribution ?? 0) })
    }
  }
  const all = [...rows.values()]
    .map((row) => ({ ...row, spread: spreadOf(row.cells.values()) }))
    .filter(({ cells }) => !several || cells.size > 1)
  const byDate = (a: MatrixRow, b: MatrixRow) => (a.development.startsOn < b.development.startsOn ? 1 : -1)
  return all.toSorted((a, b) =>
    order === 'date' ? byDate(a, b) : b.spread - a.spread || b.cells.size - a.cells.size || byDate(a, b),
  )
}

/** What is seen, in one sentence that is true of the columns and rows shown. */
export function titleOf(columns: readonly Claim[], rows: readonly MatrixRow[]): string {
  const tested = columns.filter(({ drift }) => drift !== null)
  if (rows.length === 0 || tested.length === 0) return 'Nothing tests these claims yet'
  const unmoved = tested.filter(({ drift }) => drift === 0).length
  const apart = rows.filter(({ spread }) => spread > 0).length
  const claims = unmoved === 1 ? 'one claim stands' : `${unmoved} claims stand`
  return `Of ${tested.length} tested claims ${claims} unmoved; ${apart} of ${rows.length} developments tell claims apart`
}

/** A row as plain values: thousands of drawn cells would come from the server in many pieces, and each restyle the page. */
export const plainRow = ({ development, cells, spread }: MatrixRow): PlainRow => ({
  development: {
    ...{ id: development.id, ref: development.ref },
    ...{ title: development.title, startsOn: development.startsOn },
  },
  marks: Object.fromEntries([...cells].map(([ref, { relation, strength }]) => [ref, { relation, strength }])),
  spread,
})
