'use client'

import { Button } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { panels, type PanelName } from '@/lib/trends/rules/panels'
import styles from './Boards.module.css'
import { leftOf, movedPanel, usualBoard, wholeBoard, withPanel, type Placed } from './placed'

type Props = {
  placed: Placed[]
  onPlace(placed: Placed[]): void
  onDone(): void
}

type RowProps = Placed & {
  isFirst: boolean
  isLast: boolean
  onMove(by: -1 | 1): void
  onWidth(width: Placed['width']): void
  onTakeOff(): void
}

/** One panel in the list, with what can be done to it. */
function PlaceRow({ panel, width, isFirst, isLast, onMove, onWidth, onTakeOff }: RowProps) {
  const { word } = panels[panel]
  const onKeyDown = (press: KeyboardEvent) => {
    if (!press.altKey || (press.key !== 'ArrowUp' && press.key !== 'ArrowDown')) return
    press.preventDefault()
    onMove(press.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // The keys are heard on whichever button of the row has the focus.
    <li onKeyDown={onKeyDown}>
      <span>{word}</span>
      <button type="button" disabled={isFirst} aria-label={`Move ${word} up`} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" disabled={isLast} aria-label={`Move ${word} down`} onClick={() => onMove(1)}>
        ↓
      </button>
      <button
        type="button"
        aria-pressed={width === 'half'}
        aria-label={`${word}, half as wide`}
        onClick={() => onWidth(width === 'half' ? 'whole' : 'half')}
      >
        ½
      </button>
      <button type="button" disabled={isFirst && isLast} aria-label={`Take ${word} off`} onClick={onTakeOff}>
        ×
      </button>
    </li>
  )
}

/** Which panels stand where: moved with buttons or Alt and the arrow keys, made half as wide, taken off and put back. Every step can be undone. */
export function ArrangePanels({ placed, onPlace, onDone }: Props) {
  const [before, setBefore] = useState<Placed[][]>([])
  const [said, setSaid] = useState('')
  const place = (next: Placed[], words: string) => {
    setBefore([...before, placed])
    setSaid(words)
    onPlace(next)
  }
  const undo = () => {
    const last = before.at(-1)
    if (!last) return
    setBefore(before.slice(0, -1))
    setSaid('Undone.')
    onPlace(last)
  }
  const move = (panel: PanelName, by: -1 | 1) => {
    const next = movedPanel(placed, panel, by)
    const at = next.findIndex((one) => one.panel === panel)
    if (at !== placed.findIndex((one) => one.panel === panel))
      place(next, `${panels[panel].word} is now number ${at + 1} of ${next.length}.`)
  }
  const left = leftOf(placed)
  return (
    <section className={styles.arrange} aria-label="Arrange the panels" data-screen-only>
      <ol className={styles.places}>
        {placed.map((one, at) => (
          <PlaceRow
            key={one.panel}
            {...one}
            isFirst={at === 0}
            isLast={at === placed.length - 1}
            onMove={(by) => move(one.panel, by)}
            onWidth={(width) =>
              place(
                placed.with(at, { ...one, width }),
                `${panels[one.panel].word} is ${width === 'half' ? 'half as wide' : 'over the whole width'}.`,
              )
            }
            onTakeOff={() => place(placed.toSpliced(at, 1), `${panels[one.panel].word} is taken off.`)}
          />
        ))}
      </ol>
      {left.length > 0 ? (
        <p className={styles.left}>
          {left.map((panel) => (
            <Button
              key={panel}
              variant="default"
              size="compact-sm"
              onClick={() => place(withPanel(placed, panel), `${panels[panel].word} is put at the end.`)}
            >
              + {panels[panel].word}
            </Button>
          ))}
        </p>
      ) : null}
      <p className={styles.ends}>
        <Button size="compact-sm" onClick={onDone}>
          Done
        </Button>
        <Button size="compact-sm" variant="default" disabled={before.length === 0} onClick={undo}>
          Undo
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => place(usualBoard, 'The panels stand as they do at first.')}
        >
          As at first
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => place(wholeBoard, 'All panels stand here.')}
        >
          All panels
        </Button>
        <span>Alt and an arrow key move the panel of the button that has the focus.</span>
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  )
}
