'use client'

import { useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { SEARCH_ID } from '@/components/log/filters/SearchField'

export type LogSurfaceProps = {
  /** Whether a record stands in the side panel now; moving then changes it. */
  panelOpen: boolean
  /** The list without the panel. */
  closeHref: string
  /** Where `n` leads; null for those who may not log. */
  captureHref: string | null
  children: ReactNode
}

/** From this width on a record opens beside the list. */
const WIDE = '(min-width: 1200px)'

const recordIn = (row: Element | null | undefined) =>
  row?.querySelector<HTMLAnchorElement>('a[data-record]') ?? null

function plainClick(click: MouseEvent): boolean {
  return click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey
}

/**
 * What the keys and the mouse do in the list. Moving is moving the focus from title to title, so that Enter, screen readers and the
 * browser's own menu know which line is meant.
 */
export function LogSurface({ panelOpen, closeHref, captureHref, children }: LogSurfaceProps) {
  const router = useRouter()
  const surface = useRef<HTMLDivElement>(null)
  const open = (link: HTMLAnchorElement, how: 'push' | 'replace') => {
    const beside = matchMedia(WIDE).matches ? link.dataset['openHref'] : undefined
    if (beside) router[how](beside, { scroll: false })
    else router.push(link.getAttribute('href') ?? '')
  }
  const current = () => {
    const row = document.activeElement?.closest('tr[data-row]')
    return row ?? surface.current?.querySelector('tr[data-current="true"]') ?? null
  }
  const move = (step: 1 | -1) => {
    const rows = [...(surface.current?.querySelectorAll('tr[data-row]') ?? [])]
    const row = current()
    const at = row ? rows.indexOf(row) + step : 0
    const link = recordIn(rows[Math.min(Math.max(at, 0), rows.length - 1)])
    if (!link) return
    link.focus({ preventScroll: true })
    link.closest('tr')?.scrollIntoView({ block: 'nearest' })
    if (panelOpen) open(link, 'replace')
  }
  useShortcuts([
    { keys: 'j', label: 'Next development', group: 'Log', run: () => move(1) },
    { keys: 'k', label: 'Previous development', group: 'Log', run: () => move(-1) },
    {
      keys: '/',
      label: 'Search in the log',
      group: 'Log',
      run: () => document.getElementById(SEARCH_ID)?.focus(),
    },
    {
      keys: 'e',
      label: 'Revise the development',
      group: 'Log',
      run: () => {
        const href = recordIn(current())?.dataset['reviseHref']
        if (href) router.push(href)
      },
    },
    ...(panelOpen
      ? [
          {
            keys: 'Escape',
            label: 'Close the record',
            group: 'Log',
            run: () => {
              recordIn(current())?.focus()
              router.push(closeHref, { scroll: false })
            },
          },
        ]
      : []),
    ...(captureHref
      ? [
          {
            keys: 'n',
            label: 'Log a development',
            group: 'Log',
            run: () => router.push(captureHref, { scroll: false }),
          },
        ]
      : []),
  ])
  const onClick = (click: MouseEvent<HTMLDivElement>) => {
    if (!plainClick(click) || click.defaultPrevented || !(click.target instanceof Element)) return
    const link = click.target.closest('a')
    const row = click.target.closest('tr[data-row]')
    const record = recordIn(row)
    if (!record || (link && link !== record) || getSelection()?.toString()) return
    if (link && !matchMedia(WIDE).matches) return
    click.preventDefault()
    open(record, 'push')
  }
  return (
    <div ref={surface} onClickCapture={onClick}>
      {children}
    </div>
  )
}
