import { relationLook, standingLook } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { ClaimRow } from '@/lib/claims/contract'
import type { Drift } from '@/lib/drift/contract'
import type { Cell, MatrixRow } from './matrix'
import styles from './Matrix.module.css'

type Claim = Drift['perClaim'][number]

export type MatrixTableProps = {
  dossierKey: string
  columns: Claim[]
  rows: MatrixRow[]
  /** The standing shown of each claim, by ref. */
  standings: Map<string, NonNullable<ClaimRow['standing']>['standing']>
  clocks: Clocks
}

/** "C-04" of "BLR-C-04": the columns are of one dossier. */
const shortRef = (ref: string) => ref.replace(/^.*-(C-\d+)$/, '$1')

const SIZES = [8, 8, 11, 15]

function ColumnHead({
  claim,
  standings,
  dossierKey,
  clocks,
}: { claim: Claim } & Pick<MatrixTableProps, 'standings' | 'dossierKey' | 'clocks'>) {
  const look = standingLook(standings.get(claim.ref) ?? 'untested')
  const drift = claim.drift === null ? 'untested' : `drift ${Math.round(claim.drift)}`
  return (
    <th scope="col" className={styles.claim}>
      <a
        href={withClocks(`/dossiers/${dossierKey}/claims/${claim.ref}`, clocks)}
        title={`${claim.statement} ${look.word}, ${drift}.`}
      >
        <span className={styles.ref}>{shortRef(claim.ref)}</span>
        <ShapeMark tone={look.tone} shape={look.shape} size={10} label={look.word} />
        <span className={styles.drift}>
          <span className="visually-hidden">drift </span>
          {claim.drift === null ? '–' : Math.round(claim.drift)}
        </span>
      </a>
    </th>
  )
}

function CellMark({ cell }: { cell: Cell | undefined }) {
  if (!cell) return <td className={styles.cell} />
  const { tone, shape, word } = relationLook(cell.relation)
  const said = `${word.toLowerCase()}, strength ${cell.strength} of 3`
  return (
    <td className={styles.cell} title={said}>
      <ShapeMark tone={tone} shape={shape} size={SIZES[cell.strength] ?? 8} label={said} />
    </td>
  )
}

/** Developments against claims: who is for, who is against, and how strongly. */
export function MatrixTable({ dossierKey, columns, rows, standings, clocks }: MatrixTableProps) {
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label="Developments against claims">
      <table className={styles.matrix}>
        <caption className="visually-hidden">How each development bears on each claim</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Development
            </th>
            <th
              scope="col"
              className={styles.spread}
              title="The widest distance between two of its cells, 0-6"
            >
              Apart
            </th>
            {columns.map((claim) => (
              <ColumnHead key={claim.ref} {...{ claim, standings, dossierKey, clocks }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ development, cells, spread }) => (
            <tr key={development.id}>
              <th scope="row" className={styles.development}>
                <a href={withClocks(`/dossiers/${dossierKey}/log/${development.ref}`, clocks)}>
                  {development.title}
                </a>
                <span className={styles.when}>
                  {dateInWords(development.startsOn)} <RefMono>{development.ref}</RefMono>
                </span>
              </th>
              <td className={styles.spread}>{spread}</td>
              {columns.map(({ ref }) => (
                <CellMark key={ref} cell={cells.get(ref)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
