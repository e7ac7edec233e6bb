'use client'

import { useEffect, useState } from 'react'
import { Select } from '@mantine/core'
import { callApi } from '@/components/log/call'
import { shortWhen } from '@/components/log/words'

export type DevelopmentFieldProps = {
  id: string
  dossierKey: string
  value: string | null
  error?: string
  /** Developments that are linked already: they cannot be linked twice. */
  linked: readonly string[]
  onChange: (ref: string | null) => void
}

type Found = { ref: string; title: string; when: string }

const PAUSE_MS = 180
/** An option that cannot be chosen: a list of options may hold nothing else. */
const NOTHING = 'Nothing in the log has these words.'

/** The developments that fit what is typed, the best first; the newest while nothing is typed. null before the first answer. */
function useFound(dossierKey: string, typed: string): Found[] | null {
  const [found, setFound] = useState<Found[] | null>(null)
  useEffect(() => {
    let left = false
    const timer = setTimeout(() => {
      const q = typed.trim()
      const asked = { key: dossierKey, limit: 12, ...(q ? { q, sort: 'relevance' as const } : {}) }
      void callApi((api) => api.developments.listDevelopments(asked)).then((answer) => {
        if (left || !answer.ok) return
        setFound(
          answer.value.items.map(({ ref, title, happened }) => ({ ref, title, when: shortWhen(happened) })),
        )
      })
    }, PAUSE_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [dossierKey, typed])
  return found
}

const labelOf = ({ ref, title, when }: Found) => `${title} · ${when} · ${ref}`

/** Finds a development in the log by its words or its number. */
export function DevelopmentField({ id, dossierKey, value, error, linked, onChange }: DevelopmentFieldProps) {
  const [typed, setTyped] = useState('')
  const [kept, setKept] = useState<Found | null>(null)
  // What is chosen stands in the field as its whole label, which is nothing to search for.
  const found = useFound(dossierKey, kept && typed === labelOf(kept) ? '' : typed)
  const offered =
    kept && !found?.some(({ ref }) => ref === kept.ref) ? [kept, ...(found ?? [])] : (found ?? [])
  return (
    <Select
      id={id}
      label="Development"
      placeholder="Words of its title or summary"
      searchable
      clearable
      data-autofocus
      data={
        offered.length > 0
          ? offered.map((each) => ({
              value: each.ref,
              label: labelOf(each),
              disabled: linked.includes(each.ref),
            }))
          : [{ value: '', label: found ? NOTHING : 'Searching the log…', disabled: true }]
      }
      filter={({ options }) => options}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      error={error}
      // The list itself scrolls: a scrolling box around it would be a stop that no key can reach.
      withScrollArea={false}
      styles={{ options: { maxHeight: 300, overflowY: 'auto' } }}
      // Without words there is nothing to say yet, and an empty list is no list to a screen reader.
      nothingFoundMessage={typed.trim() === '' ? undefined : 'Nothing in the log has these words.'}
      onChange={(ref) => {
        setKept(offered.find((each) => each.ref === ref) ?? null)
        onChange(ref)
      }}
    />
  )
}
