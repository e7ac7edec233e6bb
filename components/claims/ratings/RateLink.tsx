'use client'

import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo, underway } from '@/components/annotations/undo'
import actions from '@/components/claims/actions/Actions.module.css'
import { callApi, type Outcome } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { RatedLink } from '@/lib/ratings/contract'
import { LEAST_RATINGS } from '@/lib/ratings/rules/spread'
import { meanWords, ratersWords, RATING_WORDS, ratingShort, spreadWords } from './words'
import styles from './Ratings.module.css'

export type RateLinkProps = { dossierKey: string; link: RatedLink; can: readonly string[] }

/** What everybody said, once it may be seen. */
function Revealed({ link }: { link: RatedLink }) {
  return (
    <p className={styles.revealed}>
      {link.ratings.map(({ by, rating }) => `${by} ${ratingShort(rating)}`).join(', ')}: mean{' '}
      {meanWords(link.mean)}, {spreadWords(link.spread)}.
    </p>
  )
}

function useRating(dossierKey: string, { linkId, mine, development }: RatedLink) {
  const refresh = useRefresh()
  const named = { key: dossierKey, linkId }
  const give = (rating: number | null) => callApi((api) => api.ratings.rateLink({ ...named, rating }))
  const withdraw = () => callApi((api) => api.ratings.withdrawRating(named))
  const tell = async (step: () => Promise<Outcome<unknown>>, message: string, undo: typeof withdraw) => {
    const outcome = await underway(step())
    if (!outcome.ok) return void toast({ message: outcome.refusal.message, tone: 'failed' })
    toastWithUndo({ message, undo, undone: 'Your rating is as it was.', refresh })
    refresh()
  }
  return {
    rate: (rating: number | null) =>
      tell(
        () => give(rating),
        `You rate ${development.ref} ${ratingShort(rating)}.`,
        mine ? () => give(mine.rating) : withdraw,
      ),
    reveal: async () => {
      const outcome = await callApi((api) => api.ratings.revealRatings(named))
      void toast(
        outcome.ok
          ? { message: `The ratings of ${development.ref} are revealed.`, tone: 'done' }
          : { message: outcome.refusal.message, tone: 'failed' },
      )
      refresh()
    },
  }
}

/** Rates how consistent a development is with the claim, without seeing how others rated, until somebody reveals it. */
export function RateLink({ dossierKey, link, can }: RateLinkProps) {
  const { rate, reveal } = useRating(dossierKey, link)
  const [asked, setAsked] = useState(false)
  if (link.revealed) return <Revealed link={link} />
  const mayReveal = can.includes('link.decide') && link.raters >= LEAST_RATINGS
  if (!can.includes('link.propose') && link.raters === 0) return null
  return (
    <div className={styles.rate} data-screen-only>
      {can.includes('link.propose') ? (
        <span role="group" aria-label={`Rate ${link.development.ref} blind`} className={styles.scale}>
          {RATING_WORDS.map(({ rating, short, word }) => (
            <button
              key={short}
              type="button"
              className={styles.step}
              aria-pressed={link.mine !== null && link.mine.rating === rating}
              aria-label={`${short}, ${word}`}
              title={word}
              onClick={() => void rate(rating)}
            >
              {short}
            </button>
          ))}
        </span>
      ) : null}
      <span>{ratersWords(link)}</span>
      {mayReveal ? (
        asked ? (
          <span>
            It ends the rating.{' '}
            <button type="button" className={actions.action} data-main onClick={() => void reveal()}>
              Reveal them
            </button>{' '}
            <button type="button" className={actions.action} onClick={() => setAsked(false)}>
              Not yet
            </button>
          </span>
        ) : (
          <button
            type="button"
            className={actions.action}
            aria-label={`Reveal the ratings of ${link.development.ref}`}
            onClick={() => setAsked(true)}
          >
            Reveal…
          </button>
        )
      ) : null}
    </div>
  )
}
