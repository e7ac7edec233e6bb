'use client'

import { useEffect, useState } from 'react'
import { Select } from '@mantine/core'
import { callApi } from '@/components/log/call'
import type { SubjectType } from '@/lib/merges/rules/subjects'

/** A record as it is chosen. */
export type RecordChoice = { id: string; label: string }

const PAUSE_MS = 180

async function look(type: SubjectType, key: string, typed: string): Promise<RecordChoice[] | null> {
  const q = typed.trim().slice(0, 100)
  const asked = { key, limit: 20, ...(q ? { q } : {}) }
  const found = await callApi(async (api): Promise<RecordChoice[]> => {
    if (type === 'actor')
      return (await api.actors.listActors(asked)).items.map(({ id, name, code, developments }) => ({
        id,
        label: `${name} · ${code} · ${developments}`,
      }))
    if (type === 'place')
      return (await api.actors.listPlaces(asked)).items.map(({ id, name, developments }) => ({
        id,
        label: `${name} · ${developments}`,
      }))
    if (type === 'outlet')
      return (await api.sources.listOutlets(asked)).items.map(({ id, name, sources }) => ({
        id,
        label: `${name} · ${sources}`,
      }))
    return (await api.sources.listSources(asked)).items.map(({ id, title, outlet, published }) => ({
      id,
      label: [title, outlet, published].filter(Boolean).join(' · '),
    }))
  })
  return found.ok ? found.value : null
}

function useFound(type: SubjectType, key: string, typed: string): RecordChoice[] | null {
  const [found, setFound] = useState<RecordChoice[] | null>(null)
  useEffect(() => {
    let left = false
    const timer = setTimeout(() => {
      void look(type, key, typed).then((answer) => {
        if (!left && answer) setFound(answer)
      })
    }, PAUSE_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [type, key, typed])
  return found
}

export type RecordFieldProps = {
  id: string
  label: string
  description?: string
  type: SubjectType
  dossierKey: string
  /** records that cannot be chosen */
  not: readonly string[]
  value: RecordChoice | null
  onChange: (chosen: RecordChoice | null) => void
}

/** Finds an actor, a place, an outlet or a source by its words. */
export function RecordField({
  id,
  label,
  description,
  type,
  dossierKey,
  not,
  value,
  onChange,
}: RecordFieldProps) {
  const [typed, setTyped] = useState('')
  const found = useFound(type, dossierKey, value && typed === value.label ? '' : typed)
  const fresh = (found ?? []).filter((each) => !not.includes(each.id))
  const offered = value && !fresh.some((each) => each.id === value.id) ? [value, ...fresh] : fresh
  const nothing = found ? 'Nothing has these words.' : 'Searching…'
  return (
    <Select
      id={id}
      label={label}
      description={description}
      searchable
      clearable
      data-autofocus
      data={
        offered.length > 0
          ? offered.map((each) => ({ value: each.id, label: each.label }))
          : [{ value: '', label: nothing, disabled: true }]
      }
      filter={({ options }) => options}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      // The list itself scrolls: a scrolling box around it would be a stop that no key can reach.
      withScrollArea={false}
      styles={{ options: { maxHeight: 300, overflowY: 'auto' } }}
      onChange={(chosen) => onChange(offered.find((each) => each.id === chosen) ?? null)}
    />
  )
}
