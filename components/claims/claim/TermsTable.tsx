'use client'

import { RelationTag } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { TableFrame } from '@/components/ui/TableFrame'
import { GradeMark } from '@/components/log/table/GradeMark'
import { isCredibility, isReliability } from '@/lib/sources/rules/admiralty'
import type { ShownTerm, ShownTerms } from './terms'
import styles from './Claim.module.css'

export type TermsTableProps = { terms: ShownTerms; dossierKey: string; clocks: Clocks }

const two = (value: number | null) => (value === null ? '' : value.toFixed(2))
const one = (value: number) => value.toFixed(1)

function GradeCell({ term }: { term: ShownTerm }) {
  const { reliability = null, credibility = null } = term.development ?? {}
  return (
    <>
      <GradeMark
        reliability={reliability !== null && isReliability(reliability) ? reliability : null}
        credibility={credibility !== null && isCredibility(credibility) ? credibility : null}
      />{' '}
      {two(term.grade)}
    </>
  )
}

function TermRow({ term, dossierKey, clocks }: { term: ShownTerm } & Omit<TermsTableProps, 'terms'>) {
  const { development, relation } = term
  if (!development || !relation) return null
  return (
    <tr>
      <td className={styles.date}>{dateInWords(development.happened)}</td>
      <th scope="row">
        <a href={withClocks(`/dossiers/${dossierKey}/log/${development.ref}`, clocks)}>{development.title}</a>
      </th>
      <td>
        <RelationTag relation={relation} />
      </td>
      <td data-number>{term.strength}</td>
      <td data-number className={styles.nowrap}>
        <GradeCell term={term} />
      </td>
      <td data-number title={development.stage}>
        {two(term.stageFactor)}
      </td>
      <td data-number>{two(term.weight)}</td>
      <td data-number data-points>
        {one(term.points)}
      </td>
    </tr>
  )
}

function SumRow({
  children,
  points,
  strong = false,
}: {
  children: string
  points: number
  strong?: boolean
}) {
  return (
    <tr className={strong ? styles.total : styles.subtotal}>
      <td />
      <th scope="row" colSpan={6}>
        {children}
      </th>
      <td data-number data-total={strong || undefined}>
        {one(points)}
      </td>
    </tr>
  )
}

/** Every term of the sum: what it is, what it weighs, and the points it makes. The lines of a group add up to its total. */
export function TermsTable({ terms, dossierKey, clocks }: TermsTableProps) {
  const { drift, total, held, heldTotal, ownWord } = terms
  const rows = (some: ShownTerm[]) =>
    some.map((term) => (
      <TermRow key={`${term.linkId} ${term.bucket}`} term={term} dossierKey={dossierKey} clocks={clocks} />
    ))
  return (
    <TableFrame caption="The terms that sum to the drift of this claim" captionHidden minWidth={760}>
      <thead>
        <tr>
          <th scope="col">Happened</th>
          <th scope="col">Development</th>
          <th scope="col">Relation</th>
          <th scope="col" data-number>
            Strength
          </th>
          <th scope="col" data-number>
            Grade
          </th>
          <th scope="col" data-number>
            Stage
          </th>
          <th scope="col" data-number>
            Weight
          </th>
          <th scope="col" data-number>
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        {rows(drift)}
        <SumRow points={total} strong>
          Drift
        </SumRow>
      </tbody>
      <tbody>
        {rows(held)}
        {held.length > 0 ? <SumRow points={heldTotal}>Held</SumRow> : null}
        {ownWord ? <SumRow points={ownWord.points}>The baseline’s own word</SumRow> : null}
      </tbody>
    </TableFrame>
  )
}
