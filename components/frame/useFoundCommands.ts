'use client'

import { useEffect, useState } from 'react'
import { rankCommands } from '@/components/frame/commands'
import type { Command } from '@/components/frame/types'

/** Records as commands that open them. */
export type FindCommands = {
  /** what a text names by its ref, without asking anybody */
  named: (text: string) => Command[]
  /** what fits a text; given up when the text has changed */
  look: (text: string, signal: AbortSignal) => Promise<Command[]>
}

const PAUSE_MS = 120

type Search = { query: string; commands: Command[]; find?: FindCommands; searchHref?: string }

/** What the command box offers for a text: fitting commands at once, records when `find` has answered, and the way to the full search. */
export function useFoundCommands({ query, commands, find, searchHref }: Search): Command[] {
  const [records, setRecords] = useState<{ query: string; found: Command[] }>({ query: '', found: [] })
  const text = query.trim()
  useEffect(() => {
    if (!find || text.length < 2) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      find.look(text, abort.signal).then(
        (found) => setRecords({ query: text, found }),
        // A failed look-up leaves the commands and the full search, which reports its own errors.
        () => setRecords({ query: text, found: [] }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [find, text])
  if (!text) return commands
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
  const found = records.query === text ? records.found : []
  // A record that is named by its ref is meant, also before it was looked up; others come after the full search, where Enter has always led.
  const named = (find?.named(text) ?? []).map((one) => found.find(({ key }) => key === one.key) ?? one)
  const others = found.filter(({ key }) => !named.some((one) => one.key === key))
  return [...named, ...rankCommands(commands, text), ...everywhere, ...others]
}
