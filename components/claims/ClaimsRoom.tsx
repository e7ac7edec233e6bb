import { DriftStrip } from '@/components/drift/DriftStrip'
import { shownStanding } from '@/components/drift/standing'
import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { Chooser } from '@/components/baseline/Chooser'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { ClaimRow } from '@/lib/claims/contract'
import { STANDING, STANDINGS } from '@/lib/claims/rules/standing'
import { daysUntested } from '@/lib/claims/rules/untested'
import type { BaselineShares } from '@/lib/drift/contract'
import type { Tripwire } from '@/lib/tripwires/contract'
import { countsByClaim, waitingSentence } from './tripwires/words'
import { ClaimsTabs } from './tabs/ClaimsTabs'
import { Ledger } from './ledger/Ledger'
import { LedgerFilters } from './ledger/LedgerFilters'
import styles from './ledger/Ledger.module.css'
import { isNarrowed, ledgerFileHref, ledgerHref, ownersOf, sorted, type LedgerView } from './ledger/view'

export type ClaimsRoomProps = {
  dossierKey: string
  baselines: BaselineRow[]
  baseline: BaselineRow
  drift: BaselineShares
  /** All claims, for what can be filtered by. */
  all: ClaimRow[]
  /** Those that the view lets through. */
  rows: ClaimRow[]
  view: LedgerView
  clocks: Clocks
  tripwires: Tripwire[]
  /** After how many days without a test a claim is called out. */
  untestedDays: number | null
  /** whether it may leave the house as a file */
  mayTake: boolean
}

function standingsOf(all: readonly ClaimRow[]) {
  const shown = all.map((row) => shownStanding(row).standing)
  return STANDINGS.flatMap((value) => {
    const count = shown.filter((each) => each === value).length
    return count > 0 ? [{ value, label: `${STANDING[value].word} (${count})` }] : []
  })
}

function NoRows({
  dossierKey,
  view,
  clocks,
  none,
}: {
  dossierKey: string
  view: LedgerView
  clocks: Clocks
  none: boolean
}) {
  if (none) {
    const href = withClocks(`/dossiers/${dossierKey}/baseline`, clocks)
    return (
      <EmptyState title="No claims yet" actions={<a href={href}>Open the baseline</a>}>
        A claim is a sentence of the baseline that can be tested. Select a passage there and make one of it.
      </EmptyState>
    )
  }
  const href = ledgerHref(dossierKey, { ...view, standing: null, type: null, owner: null, q: '' }, clocks)
  return (
    <EmptyState title="No claim fits" actions={<a href={href}>Show all claims</a>}>
      None of the claims has this standing, type, owner and words at these dates.
    </EmptyState>
  )
}

/** The ledger of the claims. */
export function ClaimsRoom({
  dossierKey,
  baselines,
  baseline,
  drift,
  all,
  rows,
  view,
  clocks,
  tripwires,
  untestedDays,
  mayTake,
}: ClaimsRoomProps) {
  const wires = countsByClaim(tripwires)
  const on = clocks.world ?? new Date().toISOString().slice(0, 10)
  const untested = (row: ClaimRow) =>
    daysUntested(
      { standing: shownStanding(row).standing, lastTestedOn: row.lastTestedOn },
      { publishedOn: baseline.publishedOn, on, untestedDays },
    )
  const long = all.filter((row) => untested(row) !== null).length
  const differing = all.filter(({ differs }) => differs).length
  const count = isNarrowed(view) ? `${rows.length} of ${all.length} claims` : `${all.length} claims`
  return (
    <Page strip={<DriftStrip numbers={drift} since={dateInWords(baseline.publishedOn)} />}>
      <Chooser {...{ room: 'claims', dossierKey, baselines, shown: baseline.id, clocks }} />
      <PageHead
        title="Claims"
        actions={
          mayTake && rows.length > 0 ? (
            <a href={ledgerFileHref(dossierKey, view, baseline.id, clocks)} download>
              Download CSV
            </a>
          ) : null
        }
        subtitle={
          <>
            Drawn from{' '}
            <span className="running">
              <a href={withClocks(`/dossiers/${dossierKey}/baseline?baseline=${baseline.id}`, clocks)}>
                {baseline.title}
              </a>
            </span>
            .
            {differing > 0
              ? ` For ${differing} of ${all.length} the links suggest another standing than the one decided.`
              : ''}
            {long > 0
              ? ` ${long === 1 ? 'One claim has' : `${long} claims have`} had no test for more than ${untestedDays} days.`
              : ''}{' '}
            {waitingSentence(wires.values())}
          </>
        }
      />
      <ClaimsTabs
        dossierKey={dossierKey}
        on="ledger"
        baseline={baselines.length > 1 ? baseline.id : null}
        clocks={clocks}
      />
      <LedgerFilters
        dossierKey={dossierKey}
        view={view}
        standings={standingsOf(all)}
        owners={ownersOf(all)}
        count={count}
      />
      {view.gone ? (
        <p className={styles.goneSaid}>
          Split or merged into others: they count in no drift and stay readable.
        </p>
      ) : null}
      {rows.length === 0 ? (
        <NoRows dossierKey={dossierKey} view={view} clocks={clocks} none={all.length === 0} />
      ) : (
        <Ledger
          dossierKey={dossierKey}
          rows={sorted(rows, view.sort).map((row) => ({
            ...row,
            ...{ wires: wires.get(row.ref) ?? null, untested: untested(row) },
          }))}
          {...{ view, clocks }}
        />
      )}
      {baseline.goneClaims > 0 ? (
        <p className={styles.goneLink} data-screen-only>
          <a href={ledgerHref(dossierKey, { ...view, gone: !view.gone }, clocks)}>
            {view.gone
              ? 'The claims that are followed'
              : `Split or merged into others (${baseline.goneClaims})`}
          </a>
        </p>
      ) : null}
    </Page>
  )
}
