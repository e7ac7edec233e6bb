'use client'

import { useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { SEARCH_ID } from '@/components/log/filters/SearchField'
import { hrefNow } from '@/components/frame/address'
import { useOpenRecord, WIDE } from '@/components/log/table/openRecord'

export type LogSurfaceProps = {
  /** Whether a record stands in the side panel now. */
  panelOpen: boolean
  /** Where `n` leads; null for those who may not log. */
  captureHref: string | null
  children: ReactNode
}

const recordIn = (row: Element | null | undefined) =>
  row?.querySelector<HTMLAnchorElement>('a[data-record]') ?? null

function plainClick(click: MouseEvent): boolean {
  return click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey
}

/** What the keys and the mouse do in the room around the rows: opening a record, closing it, revising, searching, logging. */
export function LogSurface({ panelOpen, captureHref, children }: LogSurfaceProps) {
  const router = useRouter()
  const openRecord = useOpenRecord()
  const surface = useRef<HTMLDivElement>(null)
  const current = () => {
    const row = document.activeElement?.closest('tr[data-row]')
    return row ?? surface.current?.querySelector('tr[data-current="true"]') ?? null
  }
  useShortcuts([
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
              router.push(hrefNow({ open: null }), { scroll: false })
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
    if (click.target.closest('[data-choose], input, button')) return
    const link = click.target.closest('a')
    const record = recordIn(click.target.closest('tr[data-row]'))
    if (!record || (link && link !== record) || getSelection()?.toString()) return
    const wide = matchMedia(WIDE).matches
    if (link && !wide) return
    click.preventDefault()
    if (wide) openRecord(record.dataset['record'] ?? '', 'push')
    else router.push(record.getAttribute('href') ?? '')
  }
  return (
    <div ref={surface} onClickCapture={onClick}>
      {children}
    </div>
  )
}
