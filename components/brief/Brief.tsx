import { DriftLine } from '@/components/drift/DriftLine'
import { RelationTag, StandingTag } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { RefMono } from '@/components/ui/RefMono'
import { Section } from '@/components/ui/Section'
import type { ClaimRow } from '@/lib/claims/contract'
import type { DevelopmentRow } from '@/lib/developments/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { DriftLine as Line } from '@/lib/drift/contract'
import type { LinkWhole } from '@/lib/links/contract'
import type { Forecast } from '@/lib/forecasts/contract'
import type { Tripwire } from '@/lib/tripwires/contract'
import { Due } from './Due'
import { lineTitle } from './sentences'
import styles from './Brief.module.css'

type Props = {
  dossier: DossierWhole
  line: Line
  claims: ClaimRow[]
  recent: DevelopmentRow[]
  proposed: { items: LinkWhole[]; total: number }
  tripwires: Tripwire[]
  /** Forecasts past their horizon of which nobody has said what came of them. */
  overdue: Forecast[]
  clocks: Clocks
}

/** The home of a dossier: how far things have moved, which claims moved most, what happened last, what waits. */
export function Brief(props: Props) {
  const { dossier, line, claims, recent, proposed, tripwires, overdue, clocks } = props
  const room = (path: string) => withClocks(`/dossiers/${dossier.key}/${path}`, clocks)
  const moved = claims.filter(({ drift }) => drift !== null).toSorted((a, b) => b.drift! - a.drift!)
  return (
    <>
      <PageHead title={dossier.title} subtitle={dossier.summary} />
      <Section
        title={lineTitle(line)}
        subtitle="Drift 0–100 and the tested share of the claims’ weight, at the end of each month"
        ground="sheet"
        foot="Method version 1; accepted links only."
      >
        <DriftLine points={line.points} publishedOn={line.publishedOn} />
      </Section>
      <div className={styles.columns}>
        <Section
          title="Claims that moved furthest"
          actions={<a href={room('claims')}>All {claims.length} claims</a>}
        >
          {moved.length === 0 ? (
            <EmptyState title="Untested so far">No accepted link bears on a claim at these dates.</EmptyState>
          ) : null}
          <ul className={styles.list}>
            {moved.slice(0, 8).map((claim) => (
              <li key={claim.ref} className={styles.claim}>
                <a href={room(`claims/${claim.ref}`)} className={styles.statement}>
                  {claim.statement}
                </a>
                <span className={styles.facts}>
                  <RefMono>{claim.ref}</RefMono>
                  <StandingTag standing={claim.standing?.standing ?? null} />
                  <span className={styles.number}>drift {Math.round(claim.drift!)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <div>
          <Due tripwires={tripwires} overdue={overdue} room={room} />
          <Waiting proposed={proposed} room={room} mayDecide={dossier.can.includes('link.decide')} />
          <Section title="Last in the log" actions={<a href={room('log')}>The whole log</a>}>
            {recent.length === 0 ? (
              <EmptyState title="Nothing logged yet">Press n to log the first development.</EmptyState>
            ) : null}
            <ul className={styles.list}>
              {recent.map((development) => (
                <li key={development.ref} className={styles.development}>
                  <span className={styles.date}>{dateInWords(development.startsOn)}</span>
                  <a href={room(`log/${development.ref}`)}>{development.title}</a>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  )
}

/** Proposed links that somebody must decide. */
function Waiting({
  proposed,
  room,
  mayDecide,
}: {
  proposed: Props['proposed']
  room: (path: string) => string
  mayDecide: boolean
}) {
  if (proposed.total === 0) return null
  return (
    <Section
      title={mayDecide ? 'Waits for you' : 'Waits for an editor'}
      subtitle={`${proposed.total} proposed link${proposed.total === 1 ? '' : 's'}`}
    >
      <ul className={styles.list}>
        {proposed.items.map((link) => (
          <li key={link.id} className={styles.development}>
            <RelationTag relation={link.relation} />
            <a href={room(`claims/${link.claim.ref}`)}>
              {link.development.title} → {link.claim.ref}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
