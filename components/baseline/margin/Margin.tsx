import { Thread } from '@/components/annotations/Thread'
import type { Clocks } from '@/components/frame/clocks'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { BaselineWhole } from '@/lib/baselines/contract'
import { marginCards } from './cards'
import { ClaimCard } from './ClaimCard'
import { NoteCard } from './NoteCard'
import styles from './Cards.module.css'

export type MarginProps = {
  baseline: BaselineWhole
  threads: AnnotationThread[]
  dossierKey: string
  clocks: Clocks
  canPlace: boolean
  canModerate: boolean
}

/** Every claim and note of the text, each beside its lines. */
export function Margin({ baseline, threads, dossierKey, clocks, canPlace, canModerate }: MarginProps) {
  const cards = marginCards({ passages: baseline.passages, claims: baseline.claims, threads })
  return (
    <>
      <h2 className={styles.title}>Claims</h2>
      <ul className={styles.cards} data-cards>
        {cards.map((card) =>
          card.kind === 'note' ? (
            <NoteCard key={card.passage} {...card} {...{ dossierKey, canPlace, canModerate }} />
          ) : (
            <ClaimCard key={card.claim.ref} {...card} {...{ dossierKey, clocks }}>
              {card.threads.map((thread) => (
                <Thread key={thread.id} {...{ dossierKey, thread, canPlace, canModerate }} />
              ))}
            </ClaimCard>
          ),
        )}
      </ul>
    </>
  )
}
