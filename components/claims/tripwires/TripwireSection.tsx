import { withClocks, type Clocks } from '@/components/frame/clocks'
import { Section } from '@/components/ui/Section'
import type { ClaimWhole } from '@/lib/claims/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { Tripwire } from '@/lib/tripwires/contract'
import { TripwireEntry } from './TripwireEntry'
import { TripwireNew } from './TripwireNew'
import styles from './Tripwires.module.css'

export type TripwireSectionProps = {
  dossier: Pick<DossierWhole, 'key' | 'kinds' | 'can'>
  claim: Pick<ClaimWhole, 'ref' | 'falsifier'>
  tripwires: Tripwire[]
  clocks: Clocks
}

/** What was said beforehand would break or confirm the claim, and what came of it: the claim's own inbox. */
export function TripwireSection({ dossier, claim, tripwires, clocks }: TripwireSectionProps) {
  const mayWrite = dossier.can.includes('claim.write')
  if (tripwires.length === 0 && !mayWrite) return null
  const log = withClocks(`/dossiers/${dossier.key}/log`, clocks)
  return (
    <Section
      title="Tripwires"
      subtitle="Said beforehand: what would break or confirm it, by when. What fits waits here for somebody to judge it"
      actions={mayWrite ? <TripwireNew dossier={dossier} claim={claim} /> : null}
    >
      {tripwires.length === 0 ? (
        <p className={styles.soft}>
          None is set. A falsifier that is a rule finds what it waits for in{' '}
          <span className="running">
            <a href={log}>the log</a>
          </span>{' '}
          by itself, also in what is imported.
        </p>
      ) : (
        <ul className={styles.wires}>
          {tripwires.map((tripwire) => (
            <TripwireEntry key={tripwire.id} dossier={dossier} tripwire={tripwire} />
          ))}
        </ul>
      )}
    </Section>
  )
}
