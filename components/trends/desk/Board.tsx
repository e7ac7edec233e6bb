import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorState } from '@/components/ui/ErrorState'
import { leftOf, withPanel, type Placed } from '@/components/trends/boards/placed'
import { panels, type PanelName } from '@/lib/trends/rules/panels'
import styles from './Desk.module.css'

type Props = {
  placed: readonly Placed[]
  /** a panel that is not here has nothing to show now, and leaves no gap */
  content: Partial<Record<PanelName, ReactNode>>
}

/** The panels in their order. */
export function Board({ placed, content }: Props) {
  return (
    <div className={styles.board}>
      {placed.map(({ panel, width }) =>
        content[panel] ? (
          <div key={panel} className={styles.place} data-width={width}>
            {content[panel]}
          </div>
        ) : null,
      )}
    </div>
  )
}

/** The panels that do not stand here, each one press away; put there, it is in sight. */
export function MorePanels({ placed, onPlace }: { placed: Placed[]; onPlace(placed: Placed[]): void }) {
  const left = leftOf(placed)
  if (left.length === 0) return null
  return (
    <section className={styles.more} aria-label="Add a panel" data-screen-only>
      <span>Add a panel</span>
      {left.map((panel) => (
        <Button
          key={panel}
          variant="default"
          size="compact-sm"
          onClick={() => onPlace(withPanel(placed, panel))}
        >
          {panels[panel].word}
        </Button>
      ))}
    </section>
  )
}

/** Said over the panels while they still show what was counted before. */
export function NotUpToDate({ onRetry }: { onRetry(): void }) {
  return (
    <ErrorState
      title="The counts could not be brought up to date."
      safe="The filters and what is picked are kept."
      next="Try again in a moment."
      actions={<Button onClick={onRetry}>Try again</Button>}
    />
  )
}

/** Said under the panels of a log that is too long to be drawn one by one. */
export function TooMany({ total }: { total: number }) {
  return (
    <p>
      {`${total.toLocaleString('en-GB')} developments fit: too many to draw one by one. With a filter or a period that leaves at most 20,000, pairs of actors, the timeline and the records stand here too.`}
    </p>
  )
}
