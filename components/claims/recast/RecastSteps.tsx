import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import type { Recast } from '@/lib/recasts/contract'
import { UndoRecast } from './UndoRecast'
import { otherEnds, recastWords } from './words'
import styles from './Recast.module.css'

type Props = { dossierKey: string; recasts: Recast[]; clocks: Clocks; can: readonly string[] }

function Step({ recast, dossierKey, clocks, can }: Omit<Props, 'recasts'> & { recast: Recast }) {
  const { id, kind, reason, madeBy, madeAt, undoneBy, undoneAt } = recast
  return (
    <li>
      <span className={undoneAt ? styles.undone : undefined}>
        {recastWords(recast)}{' '}
        {otherEnds(recast).map(({ ref, statement }, at) => (
          <span key={ref} title={statement}>
            {at > 0 ? ', ' : ''}
            <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${ref}`, clocks)}>{ref}</RefMono>
          </span>
        ))}
      </span>{' '}
      {undoneAt === null && can.includes('claim.recast') ? (
        <UndoRecast {...{ dossierKey, recastId: id, kind, gone: recast.from.ref }} />
      ) : null}
      <p>
        {madeBy}, {dateInWords(madeAt)}: {reason}
        {undoneAt ? ` Undone by ${undoneBy}, ${dateInWords(undoneAt)}.` : ''}
      </p>
    </li>
  )
}

/** What the claim was split or merged into, and what went on in it. Nothing where nothing was. */
export function RecastSteps({ recasts, ...shown }: Props) {
  if (recasts.length === 0) return null
  return (
    <section aria-label="Splits and merges">
      <ul className={styles.steps}>
        {recasts.map((recast) => (
          <Step key={recast.id} recast={recast} {...shown} />
        ))}
      </ul>
    </section>
  )
}

/** On the page of a claim that is followed no more: why, and where it goes on. */
export function GoneNotice({ dossierKey, recasts, clocks }: Omit<Props, 'can'>) {
  const recast = recasts.find(({ as, undoneAt }) => as === 'gone' && undoneAt === null)
  return (
    <div className={styles.notice} role="note">
      <p>
        {recast ? (
          <>
            {recastWords(recast)}{' '}
            {recast.to.map(({ ref }, at) => (
              <span key={ref}>
                {at > 0 ? ', ' : ''}
                <a href={withClocks(`/dossiers/${dossierKey}/claims/${ref}`, clocks)}>{ref}</a>
              </span>
            ))}{' '}
            on {dateInWords(recast.madeAt)}. It is followed no more and counts in no drift from that day on;
            here it stands as it did then.
          </>
        ) : (
          'At this knowledge date it is not followed: the split that made it was undone, or was not made yet.'
        )}
      </p>
    </div>
  )
}
