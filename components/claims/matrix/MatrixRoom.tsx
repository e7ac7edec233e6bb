import { Chooser } from '@/components/baseline/Chooser'
import { ClaimsTabs } from '@/components/claims/tabs/ClaimsTabs'
import { DriftStrip } from '@/components/drift/DriftStrip'
import { RelationTag } from '@/components/drift/marks'
import { shownStanding } from '@/components/drift/standing'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { ClaimRow } from '@/lib/claims/contract'
import type { Drift } from '@/lib/drift/contract'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { columnsOf, plainRow, rowsOf, titleOf, type MatrixView } from './matrix'
import { MatrixTable } from './MatrixTable'
import styles from './Matrix.module.css'

export type MatrixRoomProps = {
  dossierKey: string
  baselines: BaselineRow[]
  baseline: BaselineRow
  drift: Drift
  claims: ClaimRow[]
  view: MatrixView
  clocks: Clocks
}

const ORDERS = [
  { order: 'diagnostic', word: 'most telling first' },
  { order: 'date', word: 'newest first' },
] as const

function ViewChoice({
  dossierKey,
  baselines,
  baseline,
  view,
  clocks,
}: Omit<MatrixRoomProps, 'drift' | 'claims'>) {
  const hrefOf = ({ order, several }: MatrixView) => {
    const asked = new URLSearchParams()
    if (baselines.length > 1) asked.set('baseline', baseline.id)
    if (order === 'date') asked.set('order', order)
    if (several) asked.set('several', '1')
    return withClocks(`/dossiers/${dossierKey}/claims/matrix?${asked}`, clocks)
  }
  const { several } = view
  return (
    <nav className={styles.choices} aria-label="Order and rows" data-screen-only>
      {ORDERS.map(({ order, word }) => (
        <a
          key={order}
          href={hrefOf({ ...view, order })}
          aria-current={order === view.order ? 'true' : undefined}
        >
          {word}
        </a>
      ))}
      <a className={styles.rows} href={hrefOf({ ...view, several: !several })}>
        {several ? 'all developments' : 'only those that bear on several claims'}
      </a>
    </nav>
  )
}

/** The developments against the claims: a matrix of competing hypotheses, the least contradicted claim first. */
export function MatrixRoom(props: MatrixRoomProps) {
  const { dossierKey, baselines, baseline, drift, claims, view, clocks } = props
  const columns = columnsOf(drift.perClaim)
  const rows = rowsOf(drift.perClaim, view)
  const standings = new Map(claims.map((row) => [row.ref, shownStanding(row).standing]))
  const heads = columns.map(({ ref, statement, drift: moved }) => ({
    ...{ ref, statement, drift: moved },
    standing: standings.get(ref) ?? ('untested' as const),
  }))
  const seen = RELATIONS.filter((each) =>
    rows.some(({ cells }) => [...cells.values()].some(({ relation }) => relation === each)),
  )
  return (
    <Page strip={<DriftStrip numbers={drift} since={dateInWords(baseline.publishedOn)} />}>
      <Chooser {...{ room: 'claims/matrix', dossierKey, baselines, shown: baseline.id, clocks }} />
      <PageHead
        title={titleOf(columns, rows)}
        subtitle="Every development that counts since publication, against every claim. The least contradicted claim stands first; a larger mark is a stronger link. A development that says the same of all its claims tells none of them apart."
      />
      <ClaimsTabs
        dossierKey={dossierKey}
        on="matrix"
        baseline={baselines.length > 1 ? baseline.id : null}
        clocks={clocks}
      />
      <ViewChoice {...{ dossierKey, baselines, baseline, view, clocks }} />
      {rows.length === 0 ? (
        <EmptyState title="No development in the matrix">
          Link developments to the claims, and accept the links: what happened after the baseline stands here
          then.
        </EmptyState>
      ) : (
        <>
          <p className={styles.legend}>
            {seen.map((relation) => (
              <RelationTag key={relation} relation={relation} />
            ))}
          </p>
          <MatrixTable {...{ dossierKey, clocks }} columns={heads} rows={rows.map(plainRow)} />
        </>
      )}
    </Page>
  )
}
