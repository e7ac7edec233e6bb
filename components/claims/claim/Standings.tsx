import { StandingTag } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import type { ClaimWhole } from '@/lib/claims/contract'
import styles from './Claim.module.css'

export type StandingsProps = { claim: ClaimWhole; dossierKey: string; clocks: Clocks }

/** The standings as they were decided, newest day in the world first: from when, by whom, why, and which links drove it. */
export function Standings({ claim, dossierKey, clocks }: StandingsProps) {
  const byId = new Map(claim.evidence.map((link) => [link.id, link]))
  const history = claim.standings.toSorted((a, b) =>
    a.worldDate === b.worldDate ? (a.recordedAt < b.recordedAt ? 1 : -1) : a.worldDate < b.worldDate ? 1 : -1,
  )
  if (history.length === 0) return <p className={styles.quiet}>Nobody has decided its standing yet.</p>
  return (
    <ol className={styles.standings}>
      {history.map(({ id, standing, worldDate, decidedOn, decidedBy, reason, inForce, linkIds }) => (
        <li key={id} className={styles.standing} data-now={inForce}>
          <p className={styles.standingHead}>
            <StandingTag standing={standing} />
            <span>from {dateInWords(worldDate)}</span>
            {inForce ? <span className={styles.inForce}>in force</span> : null}
          </p>
          <p className={styles.rationale}>{reason}</p>
          <p className={styles.provenance}>
            Decided by {decidedBy} on {dateInWords(decidedOn)}
            {linkIds.length > 0 ? ', driven by ' : ''}
            {linkIds.flatMap((linkId, at) => {
              const development = byId.get(linkId)?.development
              if (!development) return []
              const href = withClocks(`/dossiers/${dossierKey}/log/${development.ref}`, clocks)
              return (
                <span key={linkId} title={development.title}>
                  {at > 0 ? ', ' : ''}
                  <RefMono href={href}>{development.ref}</RefMono>
                </span>
              )
            })}
          </p>
        </li>
      ))}
    </ol>
  )
}
