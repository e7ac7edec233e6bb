'use client'

import { relationLook, standingLook } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { MatrixColumn, Mark, PlainRow } from './matrix'
import styles from './Matrix.module.css'

export type MatrixTableProps = {
  dossierKey: string
  columns: MatrixColumn[]
  rows: PlainRow[]
  clocks: Clocks
}

/** "C-04" of "BLR-C-04": the columns are of one dossier. */
const shortRef = (ref: string) => ref.replace(/^.*-(C-\d+)$/, '$1')

const SIZES = [8, 8, 11, 15]

function ColumnHead({
  claim,
  dossierKey,
  clocks,
}: { claim: MatrixColumn } & Pick<MatrixTableProps, 'dossierKey' | 'clocks'>) {
  const look = standingLook(claim.standing)
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

function CellMark({ mark }: { mark: Mark | undefined }) {
  if (!mark) return <td className={styles.cell} />
  const { tone, shape, word } = relationLook(mark.relation)
  const said = `${word.toLowerCase()}, strength ${mark.strength} of 3`
  return (
    <td className={styles.cell} title={said}>
      <ShapeMark tone={tone} shape={shape} size={SIZES[mark.strength] ?? 8} label={said} />
    </td>
  )
}

/** Developments against claims: who is for, who is against, and how strongly. */
export function MatrixTable({ dossierKey, columns, rows, clocks }: MatrixTableProps) {
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
              <ColumnHead key={claim.ref} {...{ claim, dossierKey, clocks }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ development, marks, spread }) => (
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
                <CellMark key={ref} mark={marks[ref]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
