import { RelationTag } from '@/components/drift/marks'
import type { RecastEffect } from '@/lib/recasts/contract'
import type { Trial } from './useTrial'
import { judgedWords, leftWords, numbersWords } from './words'
import styles from './Recast.module.css'

type Props = {
  trial: Trial
  /** The claim that would go. */
  gone: string
  /** What to do while there is nothing to try yet. */
  wanted: string
}

function Double({ double }: Pick<RecastEffect, 'double'>) {
  if (double.length === 0) return null
  return (
    <>
      <p className={styles.note}>These developments bear on both; what was judged of the kept claim stays:</p>
      <ul className={styles.double}>
        {double.map(({ development, kept, dropped, differs }) => (
          <li key={development.ref}>
            <RelationTag relation={kept} />
            {differs ? (
              <>
                {' '}
                and not <RelationTag relation={dropped} />
              </>
            ) : null}{' '}
            {development.title}
          </li>
        ))}
      </ul>
    </>
  )
}

function Found({ effect, gone }: { effect: RecastEffect; gone: string }) {
  const left = leftWords(effect.left, gone)
  return (
    <>
      <p className={styles.sum}>{numbersWords(effect)}</p>
      <dl className={styles.judged}>
        {effect.from.map((one) => (
          <div key={one.ref}>
            <dt>Now {one.ref}</dt>
            <dd>{judgedWords(one)}</dd>
          </div>
        ))}
        {effect.to.map((one) => (
          <div key={one.statement}>
            <dt>Then “{one.statement}”</dt>
            <dd>
              {judgedWords(one)}, {one.links === 1 ? '1 link' : `${one.links} links`}
            </dd>
          </div>
        ))}
      </dl>
      {left ? <p className={styles.note}>{left}</p> : null}
      <Double double={effect.double} />
    </>
  )
}

/** What would change, before it is saved. */
export function EffectSection({ trial, gone, wanted }: Props) {
  return (
    <section className={styles.effect} aria-label="What changes" aria-live="polite">
      <h3>What changes</h3>
      {trial === null ? <p className={styles.note}>{wanted}</p> : null}
      {trial && 'refused' in trial ? <p className={styles.note}>{trial.refused}</p> : null}
      {trial && 'effect' in trial ? <Found effect={trial.effect} gone={gone} /> : null}
      <p className={styles.note}>
        It counts from today on; with the knowledge date put back, all is as it was. It can be undone at any
        time.
      </p>
    </section>
  )
}
