import { RelationTag } from '@/components/drift/marks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import { Tag } from '@/components/ui/Tag'
import { labelOf } from '@/lib/developments/rules/kinds'
import { metricName } from '@/lib/developments/rules/metrics'
import type { Tripwire, TripwireHit } from '@/lib/tripwires/contract'
import { ruleWords } from '@/lib/tripwires/rules/rule-words'
import { HitActions } from './HitActions'
import { TripwireActions } from './TripwireActions'
import type { TripwireSectionProps } from './TripwireSection'
import { stateLook, stateWords } from './words'
import styles from './Tripwires.module.css'

type Props = { dossier: TripwireSectionProps['dossier']; tripwire: Tripwire }

function Hit({ hit, dossier, tripwire }: { hit: TripwireHit } & Props) {
  const { ref, title, happened, link, passed, reviewState } = hit
  return (
    <li className={styles.hit} data-passed={passed !== null}>
      <span className={styles.when}>{dateInWords(happened)}</span>
      <span className={styles.what}>
        <a href={`/dossiers/${dossier.key}/log/${ref}`}>{title}</a> <RefMono>{ref}</RefMono>
        {reviewState === 'accepted' ? null : <span className={styles.soft}> not accepted yet</span>}
        {passed ? (
          <span className={styles.passed}>
            Not what was meant, says {passed.by}: {passed.reason}
          </span>
        ) : null}
      </span>
      <span className={styles.bears}>
        {link ? (
          <>
            <RelationTag relation={link.relation} />
            {link.state === 'proposed' ? <span className={styles.soft}>proposed</span> : null}
          </>
        ) : null}
        {dossier.can.includes('link.propose') ? (
          <HitActions
            dossierKey={dossier.key}
            claimRef={tripwire.claim.ref}
            tripwireId={tripwire.id}
            development={ref}
            linked={link !== null}
            passed={passed !== null}
          />
        ) : null}
      </span>
    </li>
  )
}

/** One tripwire: where it is, what it waits for, and what fits. */
export function TripwireEntry({ dossier, tripwire }: Props) {
  const { says, rule, byDate, lost, hits, open, effect } = tripwire
  const { tone, shape, word } = stateLook(tripwire)
  const names = { kind: (code: string) => labelOf(dossier.kinds, code), metric: metricName }
  const shown = hits.filter(({ passed }) => passed === null).length
  return (
    <li className={styles.wire}>
      <p className={styles.wireHead}>
        <Tag tone={tone} shape={shape} look="tinted">
          {word}
        </Tag>
        <strong>{says}</strong>
      </p>
      <p className={styles.soft}>
        {effect === 'breaks' ? 'Would break it' : 'Would confirm it'}: {ruleWords(rule, names)}; by{' '}
        {dateInWords(byDate)}. {stateWords(tripwire)}
      </p>
      {lost.length > 0 ? (
        <p className={styles.warning}>
          The dossier has no actor {lost.join(' and no ')} any more, so nothing can fit. Change the rule.
        </p>
      ) : null}
      {hits.length > 0 ? (
        <ul className={styles.hits}>
          {hits.map((hit) => (
            <Hit key={hit.ref} hit={hit} dossier={dossier} tripwire={tripwire} />
          ))}
        </ul>
      ) : null}
      {open > shown ? <p className={styles.soft}>And {open - shown} older ones.</p> : null}
      {dossier.can.includes('claim.write') ? <TripwireActions dossier={dossier} tripwire={tripwire} /> : null}
    </li>
  )
}
