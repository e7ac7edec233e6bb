import { EmptyState } from '@/components/ui/EmptyState'
import type { Clocks } from '@/components/frame/clocks'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { BaselineWhole } from '@/lib/baselines/contract'
import { marginCards, type MarginCard } from './cards'
import { ClaimCard } from './ClaimCard'
import { shownEvidence } from './evidence'
import { MarginThread } from './MarginThread'
import { NoteCard } from './NoteCard'
import styles from './Cards.module.css'

export type MarginProps = {
  baseline: BaselineWhole
  threads: AnnotationThread[]
  dossierKey: string
  clocks: Clocks
  canPlace: boolean
  canModerate: boolean
  /** May draw claims from the text. */
  mayDraw: boolean
}

/** The margin of a text from which nothing is drawn yet. */
function NoCards({ mayDraw }: { mayDraw: boolean }) {
  return (
    <EmptyState title="No claims yet">
      {mayDraw
        ? 'Select a sentence that can be tested, with the mouse or with j and Enter, and make a claim of it.'
        : 'Claims will stand here beside their lines once somebody has drawn them from the text.'}
    </EmptyState>
  )
}

/** What a claim's card is made of, as plain values: of its links only those that it shows. */
function cardOf({ claim, passages }: Extract<MarginCard, { kind: 'claim' }>) {
  const { evidence, ...own } = claim
  return { claim: own, passages, evidence: shownEvidence(evidence) }
}

/** Every claim and note of the text, each beside its lines. */
export function Margin({
  baseline,
  threads,
  dossierKey,
  clocks,
  canPlace,
  canModerate,
  mayDraw,
}: MarginProps) {
  const cards = marginCards({ passages: baseline.passages, claims: baseline.claims, threads })
  if (cards.length === 0) return <NoCards mayDraw={mayDraw} />
  return (
    <>
      <h2 className={styles.title}>Claims</h2>
      <ul className={styles.cards} data-cards>
        {cards.map((card) =>
          card.kind === 'note' ? (
            <NoteCard key={card.passage} {...card} {...{ dossierKey, canPlace, canModerate }} />
          ) : (
            <ClaimCard key={card.claim.ref} {...cardOf(card)} {...{ dossierKey, clocks }}>
              {card.threads.map((thread) => (
                <MarginThread key={thread.id} {...{ dossierKey, thread, canPlace, canModerate }} />
              ))}
            </ClaimCard>
          ),
        )}
      </ul>
    </>
  )
}
