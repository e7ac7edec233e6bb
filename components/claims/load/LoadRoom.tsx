import { Chooser } from '@/components/baseline/Chooser'
import { ClaimsTabs } from '@/components/claims/tabs/ClaimsTabs'
import { DriftStrip } from '@/components/drift/DriftStrip'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { BaselineShares, LoadBearing } from '@/lib/drift/contract'
import { LINCHPIN_MOVE, PILLARS, type Pillar } from '@/lib/drift/rules/load-bearing'
import { linchpinWords, PILLAR_WORDS, titleOf } from './load'
import { LoadTable } from './LoadTable'
import styles from './Load.module.css'

export type LoadRoomProps = {
  dossierKey: string
  baselines: BaselineRow[]
  baseline: BaselineRow
  drift: BaselineShares
  load: LoadBearing
  of: Pillar['kind']
  clocks: Clocks
}

function KindChoice({ dossierKey, baselines, baseline, of, clocks }: Omit<LoadRoomProps, 'drift' | 'load'>) {
  const hrefOf = (kind: Pillar['kind']) => {
    const asked = new URLSearchParams()
    if (baselines.length > 1) asked.set('baseline', baseline.id)
    asked.set('of', kind)
    return withClocks(`/dossiers/${dossierKey}/claims/load?${asked}`, clocks)
  }
  return (
    <nav className={styles.kinds} aria-label="What is left out" data-screen-only>
      {PILLARS.map((kind) => (
        <a key={kind} href={hrefOf(kind)} aria-current={kind === of ? 'true' : undefined}>
          {PILLAR_WORDS[kind].several}
        </a>
      ))}
    </nav>
  )
}

/** What the number rests on: drift worked out again without each pillar. */
export function LoadRoom(props: LoadRoomProps) {
  const { dossierKey, baselines, baseline, drift, load, of, clocks } = props
  const { tests, total } = load
  const what = PILLAR_WORDS[of].several
  const shown = tests.length < total ? `The ${tests.length} that move most of ${total} ${what}. ` : ''
  return (
    <Page strip={<DriftStrip numbers={drift} since={dateInWords(baseline.publishedOn)} />}>
      <Chooser {...{ room: 'claims/load', dossierKey, baselines, shown: baseline.id, clocks }} />
      <PageHead
        title={titleOf(load)}
        subtitle={`Drift worked out again without each of the ${what} that it rests on. A linchpin moves it by ${LINCHPIN_MOVE} points or more, or changes the standing that the links suggest for a claim.`}
      />
      <ClaimsTabs
        dossierKey={dossierKey}
        on="load"
        baseline={baselines.length > 1 ? baseline.id : null}
        clocks={clocks}
      />
      <KindChoice {...{ dossierKey, baselines, baseline, of, clocks }} />
      {tests.length === 0 ? (
        <EmptyState title="Nothing to leave out">
          No accepted link of this baseline counts at these dates, so its drift rests on nothing yet.
        </EmptyState>
      ) : (
        <>
          <p className={styles.count} role="status">
            {shown}
            {linchpinWords(tests)}
          </p>
          <LoadTable dossierKey={dossierKey} tests={tests} clocks={clocks} />
        </>
      )}
    </Page>
  )
}
