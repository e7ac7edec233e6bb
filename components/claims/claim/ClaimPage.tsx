import type { ReactNode } from 'react'
import { Threads } from '@/components/annotations/Threads'
import { ClaimActions } from '@/components/claims/actions/ClaimActions'
import { GoneNotice, RecastSteps } from '@/components/claims/recast/RecastSteps'
import { StandingTag } from '@/components/drift/marks'
import { shownStanding } from '@/components/drift/standing'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { CopyButton } from '@/components/ui/CopyButton'
import { dateInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/PageHead'
import { RefMono } from '@/components/ui/RefMono'
import { Section } from '@/components/ui/Section'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { RatedLink } from '@/lib/ratings/contract'
import type { ClaimWhole } from '@/lib/claims/contract'
import { RELATION } from '@/lib/drift/rules/relations'
import type { Recast } from '@/lib/recasts/contract'
import { STANDING } from '@/lib/claims/rules/standing'
import { daysUntested } from '@/lib/claims/rules/untested'
import { ClaimFacts } from './ClaimFacts'
import { ClaimLinks } from './ClaimLinks'
import { ClaimStrip } from './ClaimStrip'
import { Judgement } from './Judgement'
import { Standings } from './Standings'
import { shownTerms } from './terms'
import { TermsTable } from './TermsTable'
import { TimeAxis } from './TimeAxis'
import { axisTitle } from './sentences'
import styles from './Claim.module.css'

export type ClaimPageProps = {
  dossierKey: string
  claim: ClaimWhole
  threads: AnnotationThread[]
  /** Its links in force with their blind ratings. */
  ratings: RatedLink[]
  clocks: Clocks
  can: readonly string[]
  me: string
  /** After how many days without a test the claim is called out. */
  untestedDays: number | null
  /** Its line over both clocks, and what its drift rests on. */
  footing: ReactNode
  /** What was said beforehand, and what came of it. */
  tripwires: ReactNode
  /** Its tripwires that are armed. */
  armed: { id: string; says: string }[]
  /** What it was split or merged into, and what went on in it. */
  recasts: Recast[]
  /** Where it comes from, and what became of it. */
  lineage: ReactNode
}

/** What was decided, and what the links suggest where that is something else. */
function Standing({ claim, untestedDays }: Pick<ClaimPageProps, 'claim' | 'untestedDays'>) {
  const { publishedOn } = claim.baseline
  const untested = daysUntested(
    { standing: shownStanding(claim).standing, lastTestedOn: claim.lastTestedOn },
    { publishedOn, on: claim.clocks.world, untestedDays },
  )
  const suggested = STANDING[claim.suggestion.standing].word.toLowerCase()
  return (
    <span className={styles.decided}>
      <StandingTag standing={claim.standing?.standing ?? null} look="tinted" />
      {claim.standing ? <span>from {dateInWords(claim.standing.worldDate)}</span> : null}
      {claim.differs || !claim.standing ? (
        <span className={claim.standing ? styles.differs : undefined} title={claim.suggestion.sentence}>
          The links suggest {suggested}.
        </span>
      ) : null}
      {untested === null || !claim.followed ? null : (
        <span className={styles.differs}>
          Nothing has tested it for {untested.toLocaleString('en-GB')} days.
        </span>
      )}
    </span>
  )
}

type ActionsProps = Pick<ClaimPageProps, 'dossierKey' | 'claim' | 'can' | 'armed'>

function Actions({ dossierKey, claim, can, armed }: ActionsProps) {
  const inForce = claim.evidence.filter(({ endedAt, state }) => endedAt === null && state !== 'rejected')
  const { suggestion } = claim
  const { id, ref, version, drift, statement, type, role, horizon, likelihood } = claim
  const { weight, weightReason, confirms, falsifier, owner } = claim
  return (
    <ClaimActions
      dossierKey={dossierKey}
      claim={{
        ...{ id, ref, version, drift, statement, type, role, horizon, likelihood },
        ...{ weight, weightReason, confirms, falsifier, owner },
        ...{ suggested: suggestion.standing, suggestion: suggestion.sentence },
      }}
      divisible={{
        ...{ ref, version, statement, type, role, horizon, likelihood },
        ...{ weight, weightReason, confirms, falsifier, tripwires: armed },
        passages: claim.passages.map(({ id: passageId, exact }) => ({ id: passageId, exact })),
        links: inForce.map(({ id: linkId, relation, state, development }) => ({
          ...{ id: linkId, ref: development.ref, title: development.title },
          bears: `${RELATION[relation].word}${state === 'proposed' ? ' (proposed)' : ''}`,
        })),
      }}
      baselineId={claim.baseline.id}
      linked={inForce.map(({ development }) => development.ref)}
      drivers={inForce
        .filter(({ state }) => state === 'accepted')
        .map(({ id: linkId, development }) => ({
          id: linkId,
          title: development.title,
          when: dateInWords(development.happened),
        }))}
      today={claim.clocks.world}
      can={can}
    />
  )
}

/** One claim with everything behind it. */
export function ClaimPage(props: ClaimPageProps) {
  const { dossierKey, claim, threads, ratings, clocks, can, me, untestedDays } = props
  const { footing, tripwires, lineage, armed, recasts } = props
  const shown = new Set(claim.evidence.map(({ id }) => id))
  // notes on a link stand under it; those on one that a later link replaced stand with the claim's own
  const others = threads.filter(({ target }) => target.type !== 'link' || !shown.has(target.id ?? ''))
  const ledger = withClocks(`/dossiers/${dossierKey}/claims`, clocks)
  const seen = { claim, dossierKey, clocks }
  return (
    <Page strip={<ClaimStrip claim={claim} />}>
      <PageHead
        kicker={
          <>
            <span className="running">
              <a href={ledger}>Claims</a>
            </span>{' '}
            / <RefMono weight="strong">{claim.ref}</RefMono>{' '}
            <CopyButton text={claim.ref} label={`Copy ${claim.ref}`} />
          </>
        }
        title={claim.statement}
        subtitle={<Standing claim={claim} untestedDays={untestedDays} />}
      />
      {claim.followed ? (
        <div className={styles.actions} data-screen-only>
          <Actions {...{ dossierKey, claim, can, armed }} />
        </div>
      ) : (
        <GoneNotice {...{ dossierKey, recasts, clocks }} />
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Judgement judgement={claim.judgement} dossierKey={dossierKey} clocks={clocks} />
          <Section
            title={axisTitle(claim)}
            subtitle="For above the line, against or beyond below it; the larger, the more it weighs"
            ground="sheet"
            foot="Pale: known when it was written. Under the axis: the standings as decided."
          >
            <TimeAxis {...seen} />
          </Section>
          {footing}
          {claim.tested ? (
            <Section
              title="The terms that sum to this drift"
              subtitle="Weight is strength / 3 × grade × stage. Points are shares of 100, the baseline’s own word included."
            >
              <TermsTable {...{ dossierKey, clocks }} terms={shownTerms(claim, claim.terms)} />
            </Section>
          ) : null}
          {tripwires}
          <ClaimLinks {...seen} can={can} me={me} threads={threads} ratings={ratings} />
          <Section title="Standings as they were decided">
            <Standings {...seen} />
          </Section>
          {others.length > 0 ? (
            <Section title="Notes">
              <Threads {...{ dossierKey, can }} threads={others} />
            </Section>
          ) : null}
        </div>
        <div>
          <RecastSteps {...{ dossierKey, recasts, clocks, can }} />
          {lineage}
          <ClaimFacts {...seen} />
        </div>
      </div>
    </Page>
  )
}
