'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { MarkContext } from './mark-context'
import styles from './MarkWalk.module.css'
import { stepFrom } from './walk'

type Props = {
  /** names the chart for those who hear it */
  label: string
  /** where each mark leads, in the order of the walk */
  hrefs: string[]
  children: ReactNode
}

type Tip = { text: string; x: number; y: number }

const markOf = (target: EventTarget) => (target as Element).closest('a[data-mark]')

/**
 * A chart as one stop of the Tab key: arrow keys, Home and End walk its marks, Enter opens the records of the one in focus. Marks are
 * links (`MarkLink`), so that they are heard, copied and opened in a new tab like any other.
 */
export function MarkWalk({ label, hrefs, children }: Props) {
  const router = useRouter()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | undefined>()
  const [tip, setTip] = useState<Tip | null>(null)
  const entry = at !== undefined && hrefs.includes(at) ? at : hrefs.at(-1)
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return
    const next = hrefs[stepFrom(press.key, hrefs.indexOf(entry ?? ''), hrefs.length) ?? -1]
    if (next === undefined) return
    press.preventDefault()
    box.current?.querySelector<SVGAElement>(`a[data-mark="${CSS.escape(next)}"]`)?.focus()
  }
  const onFocus = (focus: FocusEvent) => {
    const mark = markOf(focus.target)
    const frame = box.current?.getBoundingClientRect()
    if (!mark || !frame) return
    setAt(mark.getAttribute('data-mark') ?? undefined)
    if (!mark.matches(':focus-visible')) return
    const drawn = mark.getBoundingClientRect()
    const x = drawn.left + drawn.width / 2 - frame.left
    setTip({
      text: mark.getAttribute('data-tip') ?? '',
      x: Math.min(Math.max(x, 110), Math.max(110, frame.width - 110)),
      y: Math.max(drawn.top - frame.top, 0),
    })
  }
  const onClick = (click: MouseEvent) => {
    const href = markOf(click.target)?.getAttribute('data-mark')
    if (!href || click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey)
      return
    click.preventDefault()
    router.push(href)
  }
  return (
    // The links inside are what is pressed; the group only watches over them.
    <div
      ref={box}
      className={styles.walk}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => setTip(null)}
      onClick={onClick}
    >
      <MarkContext value={entry}>{children}</MarkContext>
      {tip ? (
        <div className={styles.tip} style={{ left: tip.x, top: tip.y }} aria-hidden="true">
          {tip.text.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : null}
    </div>
  )
}
