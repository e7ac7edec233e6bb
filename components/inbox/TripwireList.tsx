import { HitActions } from '@/components/claims/tripwires/HitActions'
import { TripwireActions } from '@/components/claims/tripwires/TripwireActions'
import { stateLook, stateWords } from '@/components/claims/tripwires/words'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { RefMono } from '@/components/ui/RefMono'
import { Tag } from '@/components/ui/Tag'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { Tripwire } from '@/lib/tripwires/contract'
import { waitingOf, type WaitingHit } from '@/lib/tripwires/rules/waiting'
import styles from './Tripwires.module.css'

type Props = { dossier: DossierWhole; tripwires: Tripwire[] }

function ClaimLine({ dossierKey, claim }: { dossierKey: string; claim: Tripwire['claim'] }) {
  return (
    <p className={styles.claim}>
      <RefMono href={`/dossiers/${dossierKey}/claims/${claim.ref}`}>{claim.ref}</RefMono> {claim.statement}
    </p>
  )
}

function Hit({ dossier, waiting }: { dossier: DossierWhole; waiting: WaitingHit }) {
  const { tripwire, hit } = waiting
  const { tone, shape, word } = stateLook(tripwire)
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <Tag tone={tone} shape={shape}>
          {word}
        </Tag>
        <a href={`/dossiers/${dossier.key}/log/${hit.ref}`}>{hit.title}</a>
        <span className={styles.soft}>
          {dateInWords(hit.happened)} <RefMono>{hit.ref}</RefMono>
          {hit.reviewState === 'accepted' ? '' : ', not accepted yet'}
        </span>
      </p>
      <p>
        {tripwire.effect === 'breaks' ? 'It would break' : 'It would confirm'} what is written, it was said
        beforehand: “{tripwire.says}”.
      </p>
      <ClaimLine dossierKey={dossier.key} claim={tripwire.claim} />
      {dossier.can.includes('link.propose') ? (
        <HitActions
          dossierKey={dossier.key}
          claimRef={tripwire.claim.ref}
          tripwireId={tripwire.id}
          development={hit.ref}
          linked={false}
          passed={false}
        />
      ) : null}
    </li>
  )
}

function Expired({ dossier, tripwire }: { dossier: DossierWhole; tripwire: Tripwire }) {
  const { tone, shape, word } = stateLook(tripwire)
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <Tag tone={tone} shape={shape}>
          {word}
        </Tag>
        <strong>{tripwire.says}</strong>
      </p>
      <p>{stateWords(tripwire)}</p>
      <ClaimLine dossierKey={dossier.key} claim={tripwire.claim} />
      {dossier.can.includes('claim.write') ? <TripwireActions dossier={dossier} tripwire={tripwire} /> : null}
    </li>
  )
}

/** What trips a tripwire and waits to be judged, and what was expected and did not happen in its time. */
export function TripwireList({ dossier, tripwires }: Props) {
  const { hits, expired } = waitingOf(tripwires)
  if (hits.length + expired.length === 0)
    return (
      <EmptyState title="No tripwire waits">
        A development that fits what somebody said beforehand would break or confirm a claim comes here to be
        judged. Set a tripwire on the page of a claim with t.
      </EmptyState>
    )
  return (
    <ul className={styles.entries} aria-label="Tripwires that wait">
      {hits.map((waiting) => (
        <Hit key={`${waiting.tripwire.id} ${waiting.hit.ref}`} dossier={dossier} waiting={waiting} />
      ))}
      {expired.map((tripwire) => (
        <Expired key={tripwire.id} dossier={dossier} tripwire={tripwire} />
      ))}
    </ul>
  )
}
