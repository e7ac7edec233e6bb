import type { ReactNode } from 'react'
import type { Anchor } from '@/lib/baselines/contract'
import { foundWords, stateWords, surroundings } from './queue'
import styles from './Review.module.css'

function Placed({ place, title, empty }: { place: Anchor['found']; title: string; empty?: string }) {
  const shown = place ? surroundings(place) : null
  return (
    <figure className={styles.side}>
      <figcaption>
        {title}
        {place ? ` · ${place.block}` : ''}
      </figcaption>
      {shown ? (
        <blockquote>
          {shown.before}
          <mark>{shown.words}</mark>
          {shown.after}
        </blockquote>
      ) : (
        <p className={styles.none}>{empty}</p>
      )}
    </figure>
  )
}

export type AnchorViewProps = {
  anchor: Anchor
  version: number
  dossierKey: string
  /** What can be done with it. */
  children: ReactNode
}

/** A passage's old surroundings beside the place proposed or decided in the version. */
export function AnchorView({ anchor, version, dossierKey, children }: AnchorViewProps) {
  const { claims, annotations, from, place, state } = anchor
  const empty =
    state === 'orphan'
      ? 'No place. Put it back by selecting the words where it stands now, or leave it so.'
      : ''
  return (
    <section className={styles.view} aria-label="The passage, old and new">
      <p className={styles.facts}>
        <b>{stateWords(anchor)}</b>
        <span>{foundWords(anchor)}</span>
        {claims.map((ref) => (
          <a key={ref} href={`/dossiers/${dossierKey}/claims/${ref}`}>
            {ref}
          </a>
        ))}
        {annotations > 0 ? <span>{annotations === 1 ? '1 thread' : `${annotations} threads`}</span> : null}
      </p>
      <div className={styles.sides}>
        <Placed place={from} title={`Version ${from.version}`} />
        <Placed place={place} title={`Version ${version}`} empty={empty} />
      </div>
      {children}
    </section>
  )
}
