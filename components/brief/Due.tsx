import { OUTCOME } from '@/components/claims/calibration/words'
import { stateLook } from '@/components/claims/tripwires/words'
import { dateInWords } from '@/components/ui/dates'
import { Section } from '@/components/ui/Section'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { Shape, Tone } from '@/components/ui/tones'
import type { Forecast } from '@/lib/forecasts/contract'
import type { Tripwire } from '@/lib/tripwires/contract'
import { waitingOf } from '@/lib/tripwires/rules/waiting'
import { dueWords } from './sentences'
import styles from './Brief.module.css'

export type DueProps = { tripwires: Tripwire[]; overdue: Forecast[]; room: (path: string) => string }

type Entry = { key: string; tone: Tone; shape: Shape; href: string; words: string; when: string }

const SHOWN = 6

function entriesOf({ tripwires, overdue, room }: DueProps): Entry[] {
  const { hits, expired } = waitingOf(tripwires)
  return [
    ...hits.map(({ tripwire, hit }) => ({
      ...{
        key: `${tripwire.id} ${hit.ref}`,
        tone: stateLook(tripwire).tone,
        shape: stateLook(tripwire).shape,
      },
      ...{ href: room('inbox?source=tripwire'), when: dateInWords(hit.happened) },
      words: `${hit.title} trips ${tripwire.claim.ref}`,
    })),
    ...expired.map((tripwire) => ({
      ...{ key: tripwire.id, tone: stateLook(tripwire).tone, shape: stateLook(tripwire).shape },
      ...{ href: room('inbox?source=tripwire'), when: dateInWords(tripwire.byDate) },
      words: `Did not happen: ${tripwire.says} (${tripwire.claim.ref})`,
    })),
    ...overdue.map(({ ref, statement, horizon }) => ({
      ...{ key: ref, tone: OUTCOME.overdue.tone, shape: OUTCOME.overdue.shape },
      ...{ href: room(`claims/${ref}`), when: horizon ? dateInWords(horizon) : '' },
      words: `${ref}: ${statement}`,
    })),
  ]
}

/** Tripwires that wait to be judged, and forecasts past their horizon. Nothing where nothing is due. */
export function Due(props: DueProps) {
  const entries = entriesOf(props)
  if (entries.length === 0) return null
  const { hits, expired } = waitingOf(props.tripwires)
  const counts = { tripped: hits.length, expired: expired.length, overdue: props.overdue.length }
  return (
    <Section
      title="Due"
      subtitle={dueWords(counts)}
      actions={<a href={props.room('inbox?source=tripwire')}>Tripwires</a>}
    >
      <ul className={styles.list}>
        {entries.slice(0, SHOWN).map(({ key, tone, shape, href, words, when }) => (
          <li key={key} className={styles.development}>
            <span className={styles.date}>{when}</span>
            <span>
              <ShapeMark tone={tone} shape={shape} size={9} /> <a href={href}>{words}</a>
            </span>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN ? <p className={styles.more}>And {entries.length - SHOWN} more.</p> : null}
    </Section>
  )
}
