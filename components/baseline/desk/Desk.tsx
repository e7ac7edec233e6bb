'use client'

import { useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { useSearchParams } from 'next/navigation'
import { hrefNow, writeAddress } from '@/components/frame/address'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { Reader, type ReaderProps } from '@/components/baseline/reader/Reader'
import { marksOf } from './showChosen'
import { useArrival } from './useArrival'
import { useChosen, type Chosen } from './useChosen'
import { useMargin } from './useMargin'
import styles from './Desk.module.css'

export type DeskProps = Omit<ReaderProps, 'children'> & {
  article: ReactNode
  margin: ReactNode
  legend: ReactNode
}

/** What a press in the page chooses: a number at the end of a passage, a card, or the innermost mark under the pointer. */
function pressed(target: Element, chosen: Chosen): Chosen | undefined {
  const named = target.closest<HTMLElement>('[data-claim], [data-note]')
  if (named?.dataset['claim']) return { kind: 'claim', value: named.dataset['claim'] }
  if (named?.dataset['note']) return { kind: 'note', value: named.dataset['note'] }
  const mark = target.closest<HTMLElement>('mark[data-passage]')
  if (!mark) return undefined
  const claims = mark.dataset['claims']?.split(' ').filter(Boolean) ?? []
  if (claims.length === 0) return { kind: 'note', value: mark.dataset['passage'] ?? '' }
  // A passage with several claims: pressing again goes on to the next.
  const at = chosen ? claims.indexOf(chosen.value) : -1
  return { kind: 'claim', value: claims[(at + 1) % claims.length] ?? '' }
}

function useCardPress(choose: (next: Chosen) => void) {
  return (target: Element): boolean => {
    if (target.closest('[data-closes]')) {
      choose(null)
      return true
    }
    const opener = target.closest<HTMLElement>('[data-opens]')
    const card = target.closest<HTMLElement>('[data-card]')
    if (!card || (!opener && target.closest('a, button, input, textarea, label, form'))) return false
    const open = card.dataset['selected'] !== undefined
    if (open && !opener) return false
    choose(
      open
        ? null
        : { kind: card.dataset['kind'] === 'note' ? 'note' : 'claim', value: card.dataset['card'] ?? '' },
    )
    return !open
  }
}

const seen = { block: 'nearest', behavior: 'smooth' } as const

/** The text with its margin. It listens for every mark and card at once; none of them has a listener of its own. */
export function Desk({ article, margin, legend, ...reader }: DeskProps) {
  const root = useRef<HTMLDivElement>(null)
  const { chosen, choose } = useChosen()
  const heat = useSearchParams().get('heat') !== 'off'
  useMargin(root, chosen)
  const toCard = useCardPress(choose)
  useArrival(root, chosen, choose)
  useShortcuts([
    { keys: 'h', label: 'Show or hide the marks', group: 'Baseline', run: () => switchHeat(heat) },
    ...(chosen
      ? [{ keys: 'Escape', label: 'Close the card', group: 'Baseline', run: () => choose(null) }]
      : []),
  ])
  const onClick = (press: MouseEvent<HTMLDivElement>) => {
    const target = press.target as Element
    if (press.metaKey || press.ctrlKey || press.shiftKey) return
    if (toCard(target)) {
      const card = target.closest<HTMLElement>('[data-card]')
      const value = card?.dataset['card']
      if (root.current && value) marksOf(root.current, { kind: 'claim', value })[0]?.scrollIntoView(seen)
      return
    }
    if (window.getSelection()?.isCollapsed === false) return
    const next = pressed(target, chosen)
    if (next === undefined) return
    press.preventDefault()
    choose(next)
  }
  return (
    <div ref={root} className={styles.desk} data-heat={heat ? 'on' : 'off'} onClick={onClick}>
      <article className={styles.article} data-article>
        <Reader {...reader}>{article}</Reader>
        {legend}
      </article>
      <aside className={styles.margin} aria-label="Claims beside the text">
        {margin}
      </aside>
    </div>
  )
}

/** Marks on or off, kept in the address. */
function switchHeat(on: boolean) {
  writeAddress(hrefNow({ heat: on ? 'off' : null }))
}
