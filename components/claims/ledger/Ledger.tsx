'use client'

import { ClaimBar } from '@/components/drift/ClaimBar'
import { directionOf, driftWords } from '@/components/drift/claimWords'
import { StandingTag } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import { TableFrame } from '@/components/ui/TableFrame'
import type { ClaimRow } from '@/lib/claims/contract'
import { STANDING } from '@/lib/claims/rules/standing'
import { CLAIM_TYPES } from '@/components/claims/form/types'
import type { WireCounts } from '@/components/claims/tripwires/words'
import { ledgerHref, ownerWords, sides, type LedgerView } from './view'
import styles from './Ledger.module.css'

/** A claim with what waits at its tripwires, and for how many days nothing has tested it where that is too long. */
export type LedgerRow = ClaimRow & { wires: WireCounts | null; untested: number | null }

export type LedgerProps = {
  dossierKey: string
  rows: LedgerRow[]
  view: LedgerView
  clocks: Clocks
}

function StandingCell({ row }: { row: ClaimRow }) {
  const suggested = STANDING[row.suggestion.standing].word.toLowerCase()
  return (
    <>
      <StandingTag standing={row.standing?.standing ?? null} />
      {row.differs || !row.standing ? (
        <span className={row.standing ? styles.differs : styles.suggested} title={row.suggestion.sentence}>
          links suggest {suggested}
        </span>
      ) : null}
    </>
  )
}

const directionWords = { against: 'against', beyond: 'beyond', overtaken: 'overtaken', none: '' }

function DriftCell({ row }: { row: ClaimRow }) {
  if (row.drift === null) return <span className={styles.soft}>untested</span>
  return (
    <span className={styles.drift}>
      <b>{Math.round(row.drift)}</b>
      <span className={styles.bar}>
        <ClaimBar numbers={row} />
        <span className={styles.soft}>{directionWords[directionOf(row)]}</span>
      </span>
    </span>
  )
}

function LinksCell({ row }: { row: ClaimRow }) {
  const { held, moved, qualified } = sides(row)
  const words = `${held} for, ${moved} against or beyond${qualified > 0 ? `, ${qualified} qualify it` : ''}`
  return (
    <span className={styles.links} title={words}>
      <span aria-hidden="true">
        {held} : {moved}
      </span>
      <span className="visually-hidden">{words}</span>
      {row.proposed > 0 ? <span className={styles.proposed}>{row.proposed} proposed</span> : null}
    </span>
  )
}

const wireWords = ({ tripped, expired }: WireCounts) =>
  [tripped > 0 ? 'Tripwire tripped' : '', expired > 0 ? 'Did not happen in time' : ''].filter(Boolean)

type RowProps = { row: LedgerRow } & Pick<LedgerProps, 'dossierKey' | 'clocks'>

function Row({ row, dossierKey, clocks }: RowProps) {
  const days = row.untested
  const waits = row.wires ? wireWords(row.wires) : []
  const href = withClocks(`/dossiers/${dossierKey}/claims/${row.ref}`, clocks)
  return (
    <tr>
      <td>
        <RefMono href={href} weight="strong">
          {row.ref}
        </RefMono>
      </td>
      <th scope="row" className={styles.statement}>
        <a href={href}>{row.statement}</a>
        <span className={styles.facts}>
          {[
            CLAIM_TYPES[row.type].label,
            row.likelihood ?? '',
            row.overlooked > 0 ? `${row.overlooked} overlooked` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          {waits.map((word) => (
            <a key={word} className={styles.waits} href={href}>
              {word}
            </a>
          ))}
        </span>
        <span className={styles.narrow}>
          <StandingCell row={row} />
          <span>{driftWords(row)}</span>
        </span>
      </th>
      <td>
        <StandingCell row={row} />
      </td>
      <td>
        <DriftCell row={row} />
      </td>
      <td data-number>
        <LinksCell row={row} />
      </td>
      <td data-number>{row.weight}</td>
      <td className={styles.owner}>
        {row.owner ? ownerWords(row.owner) : <span className={styles.soft}>nobody</span>}
      </td>
      <td className={styles.date}>{row.horizon ? dateInWords(row.horizon) : ''}</td>
      <td className={styles.date}>
        {row.lastTestedOn ? dateInWords(row.lastTestedOn) : 'never'}
        {days === null ? null : (
          <span className={styles.untested}>
            {row.lastTestedOn
              ? `${days.toLocaleString('en-GB')} days ago`
              : `for ${days.toLocaleString('en-GB')} days`}
          </span>
        )}
      </td>
    </tr>
  )
}

/** A column that the table can be sorted by. */
function SortHead({
  name,
  children,
  view,
  dossierKey,
  clocks,
}: {
  name: LedgerView['sort']
  children: string
  view: LedgerView
  dossierKey: string
  clocks: Clocks
}) {
  const on = view.sort === name
  return (
    <th scope="col" aria-sort={on ? (name === 'ref' ? 'ascending' : 'descending') : undefined}>
      <a className={styles.sort} data-on={on} href={ledgerHref(dossierKey, { ...view, sort: name }, clocks)}>
        {children}
      </a>
    </th>
  )
}

/** The claims one below the other: what was decided, what the links say, and how far each has drifted. */
export function Ledger({ dossierKey, rows, view, clocks }: LedgerProps) {
  return (
    <div className={styles.ledger}>
      <TableFrame caption="The claims with their standing and drift" captionHidden minWidth={980}>
        <thead>
          <tr>
            <SortHead name="ref" {...{ view, dossierKey, clocks }}>
              Ref
            </SortHead>
            <th scope="col">Statement</th>
            <th scope="col">Standing</th>
            <SortHead name="drift" {...{ view, dossierKey, clocks }}>
              Drift
            </SortHead>
            <th scope="col" data-number title="Accepted links for, and against or beyond">
              For : against
            </th>
            <th scope="col" data-number>
              Weight
            </th>
            <th scope="col">Owner</th>
            <th scope="col">Horizon</th>
            <th scope="col">Last tested</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.ref} {...{ row, dossierKey, clocks }} />
          ))}
        </tbody>
      </TableFrame>
    </div>
  )
}
