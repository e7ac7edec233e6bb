'use client'

import { useEffect, useState } from 'react'
import { rankCommands } from '@/components/frame/commands'
import type { Command } from '@/components/frame/types'

/** Records as commands that open them. */
export type FindCommands = {
  /** what a text names by its ref, without asking anybody */
  named: (text: string) => Command[]
  /** what fits a text; given up when the text has changed. Fails when it could not be looked up. */
  look: (text: string, signal: AbortSignal) => Promise<Command[]>
}

const PAUSE_MS = 120
/** Fewer letters fit nearly everything. */
const LEAST = 2

/** How looking records up goes: not asked for, under way, found some or none, or failed. */
export type Looking = 'no' | 'looking' | 'found' | 'none' | 'failed'

type Records = { query: string; found: Command[]; failed: boolean }

const outcomeOf = ({ found, failed }: Records): Looking =>
  failed ? 'failed' : found.length > 0 ? 'found' : 'none'

type Search = { query: string; commands: Command[]; find?: FindCommands; searchHref?: string }

/** What the command box offers for a text: fitting commands at once, records when `find` has answered, and the way to the full search; and how the looking goes. */
export function useFoundCommands(search: Search): { commands: Command[]; looking: Looking } {
  const { query, commands, find, searchHref } = search
  const [records, setRecords] = useState<Records>({ query: '', found: [], failed: false })
  const text = query.trim()
  useEffect(() => {
    if (!find || text.length < LEAST) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      find.look(text, abort.signal).then(
        // What was asked before may come after what was asked last, and no longer counts.
        (found) => abort.signal.aborted || setRecords({ query: text, found, failed: false }),
        () => abort.signal.aborted || setRecords({ query: text, found: [], failed: true }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [find, text])
  if (!text) return { commands, looking: 'no' }
  const everywhere: Command[] = searchHref
    ? [
        {
          key: 'search',
          label: `Search for “${text}”`,
          group: 'Search',
          href: searchHref + encodeURIComponent(text),
        },
      ]
    : []
  const answered = records.query === text
  const found = answered ? records.found : []
  const asks = find !== undefined && text.length >= LEAST
  const looking = !asks ? 'no' : answered ? outcomeOf(records) : 'looking'
  // A record that is named by its ref is meant, also before it was looked up; others come after the full search, where Enter has always led.
  const named = (find?.named(text) ?? []).map((one) => found.find(({ key }) => key === one.key) ?? one)
  const others = found.filter(({ key }) => !named.some((one) => one.key === key))
  return { commands: [...named, ...rankCommands(commands, text), ...everywhere, ...others], looking }
}
