import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { Section } from '@/components/ui/Section'
import type { Footing } from '@/lib/drift/contract'
import { ReplayLine } from './ReplayLine'
import { independenceWords, replayTitle, sayDoWords, stepsOf, type LinePoint } from './words'
import styles from './Footing.module.css'

export type FootingSectionProps = { dossierKey: string; claimRef: string; footing: Footing; clocks: Clocks }

const shown = ({ drift }: LinePoint) => (drift === null ? 'untested' : String(Math.round(drift)))

/** Every step of the line; a date puts the page back to it. */
function Steps({ dossierKey, claimRef, footing, clocks }: FootingSectionProps) {
  const then = new Map(footing.asKnownThen.map((point) => [point.on, point]))
  return (
    <details className={styles.steps} data-screen-only>
      <summary>Every step of the line</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">At the end of</th>
            <th scope="col" data-number>
              Drift, as known now
            </th>
            <th scope="col" data-number>
              As known then
            </th>
          </tr>
        </thead>
        <tbody>
          {stepsOf(footing.line).map((point) => (
            <tr key={point.on}>
              <th scope="row">
                <a
                  href={withClocks(`/dossiers/${dossierKey}/claims/${claimRef}`, {
                    ...clocks,
                    world: point.on,
                  })}
                >
                  {dateInWords(point.on)}
                </a>
              </th>
              <td data-number>{shown(point)}</td>
              <td data-number>{then.has(point.on) ? shown(then.get(point.on)!) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Most({ dossierKey, footing, clocks }: Omit<FootingSectionProps, 'claimRef'>) {
  const { most } = footing.independence
  if (most.length === 0) return null
  return (
    <ul className={styles.most}>
      {most.map(({ sourceId, title, developments, alone }) => (
        <li key={sourceId}>
          <a href={withClocks(`/dossiers/${dossierKey}/sources/${sourceId}`, clocks)}>{title}</a> stands
          behind {developments} of them{alone > 0 ? `, alone behind ${alone}` : ''}
        </li>
      ))}
    </ul>
  )
}

/** The line of one claim over both clocks, and what its drift rests on: words or deeds, and how many origins. */
export function FootingSection(props: FootingSectionProps) {
  const { footing } = props
  if (footing.drift === null) return null
  const { factor } = footing.sayDo
  return (
    <>
      <Section
        title={replayTitle(footing.line)}
        subtitle="Drift at the end of each month: with what is known at the knowledge date, and dashed with what was known then"
        ground="sheet"
      >
        <ReplayLine footing={footing} />
        <Steps {...props} />
      </Section>
      <Section title="What it rests on">
        <dl className={styles.rests}>
          <dt>Say and do</dt>
          <dd>
            {sayDoWords(footing)}
            {factor === null ? null : (
              <span className={styles.soft}> Say-do factor {factor.toFixed(2)}, of 1 for deeds alone.</span>
            )}
          </dd>
          <dt>Independence</dt>
          <dd>
            {independenceWords(footing.independence)}
            <Most {...props} />
          </dd>
        </dl>
      </Section>
    </>
  )
}
