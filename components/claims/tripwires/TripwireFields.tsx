'use client'

import { useEffect, useState } from 'react'
import { MultiSelect, NativeSelect, Select, Textarea, TextInput } from '@mantine/core'
import form from '@/components/claims/form/ClaimForm.module.css'
import { callApi } from '@/components/log/call'
import type { FormProblems, TripwireForm } from './draft'
import type { TripwireSectionProps } from './TripwireSection'

export type TripwireFieldsProps = {
  dossier: TripwireSectionProps['dossier']
  draft: TripwireForm
  problems: FormProblems
  onChange: (next: TripwireForm) => void
}

type Parties = { actors: { value: string; label: string }[]; places: string[] }

/** The actors and places of the dossier, fetched when the form opens. */
function useParties(key: string): Parties {
  const [parties, setParties] = useState<Parties>({ actors: [], places: [] })
  useEffect(() => {
    let left = false
    const asked = { key, limit: 200 }
    void Promise.all([
      callApi((api) => api.actors.listActors(asked)),
      callApi((api) => api.actors.listPlaces(asked)),
    ]).then(([actors, places]) => {
      if (left) return
      setParties({
        actors: actors.ok
          ? actors.value.items.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
          : [],
        places: places.ok ? places.value.items.map(({ name }) => name) : [],
      })
    })
    return () => {
      left = true
    }
  }, [key])
  return parties
}

/** The choices, with those that are chosen even while the list is on its way. */
const withChosen = (list: Parties['actors'], chosen: readonly string[]) => [
  ...list,
  ...chosen
    .filter((code) => !list.some(({ value }) => value === code))
    .map((code) => ({ value: code, label: code })),
]

function metricsOf({ kinds }: TripwireFieldsProps['dossier']) {
  const all = new Map(
    kinds.flatMap(({ measures }) =>
      measures.map(({ metric, label, unit }) => [metric, `${label} (${unit})`]),
    ),
  )
  return [
    { value: '', label: 'any figure, or none' },
    ...[...all].map(([value, label]) => ({ value, label })),
  ]
}

function RuleFields({ dossier, draft, problems, onChange }: TripwireFieldsProps) {
  const { actors, places } = useParties(dossier.key)
  const set = (changes: Partial<TripwireForm>) => onChange({ ...draft, ...changes })
  const kinds = dossier.kinds
    .filter(({ archived }) => !archived)
    .map(({ code, label }) => ({ value: code, label }))
  return (
    <>
      <MultiSelect
        id="tripwire-kinds"
        label="Kind, any of"
        searchable
        data={withChosen(kinds, draft.kinds)}
        value={draft.kinds}
        onChange={(chosen) => set({ kinds: chosen })}
      />
      <MultiSelect
        id="tripwire-actors"
        label="Actors, all of"
        searchable
        data={withChosen(actors, draft.actors)}
        value={draft.actors}
        onChange={(chosen) => set({ actors: chosen })}
      />
      <Select
        id="tripwire-place"
        label="Place"
        searchable
        clearable
        data={[...new Set(draft.place === '' ? places : [draft.place, ...places])]}
        value={draft.place === '' ? null : draft.place}
        onChange={(place) => set({ place: place ?? '' })}
      />
      <TextInput
        id="tripwire-words"
        label="Words in title or summary"
        description='As in the search of the log: "permanent base", base or garrison, -exercise'
        maxLength={300}
        value={draft.words}
        error={problems.rule}
        onChange={(change) => set({ words: change.currentTarget.value })}
      />
      <div className={form.pairs}>
        <NativeSelect
          id="tripwire-metric"
          label="Figure"
          data={metricsOf(dossier)}
          value={draft.metric}
          onChange={(change) => set({ metric: change.currentTarget.value })}
        />
        <NativeSelect
          id="tripwire-op"
          label="Is"
          disabled={draft.metric === ''}
          data={[
            { value: 'at-least', label: 'at least' },
            { value: 'at-most', label: 'at most' },
          ]}
          value={draft.op}
          onChange={(change) =>
            set({ op: change.currentTarget.value === 'at-most' ? 'at-most' : 'at-least' })
          }
        />
        <TextInput
          id="tripwire-value"
          label="So much"
          inputMode="decimal"
          disabled={draft.metric === ''}
          value={draft.value}
          error={problems.value}
          onChange={(change) => set({ value: change.currentTarget.value })}
        />
      </div>
    </>
  )
}

/** The fields of a tripwire: what is waited for, what a development has to fit, and by when. */
export function TripwireFields(props: TripwireFieldsProps) {
  const { draft, problems, onChange } = props
  const set = (changes: Partial<TripwireForm>) => onChange({ ...draft, ...changes })
  return (
    <>
      <Textarea
        id="tripwire-says"
        label="What you are waiting for"
        description="A sentence that somebody who reads it in a year understands"
        autosize
        minRows={2}
        maxLength={300}
        value={draft.says}
        error={problems.says}
        onChange={(change) => set({ says: change.currentTarget.value })}
      />
      <div className={form.pairs}>
        <NativeSelect
          id="tripwire-effect"
          label="It would"
          data={[
            { value: 'breaks', label: 'break the claim' },
            { value: 'confirms', label: 'confirm the claim' },
          ]}
          value={draft.effect}
          onChange={(change) =>
            set({ effect: change.currentTarget.value === 'confirms' ? 'confirms' : 'breaks' })
          }
        />
        <TextInput
          id="tripwire-by"
          label="By"
          description="The last day that counts"
          type="date"
          value={draft.byDate}
          error={problems.byDate}
          onChange={(change) => set({ byDate: change.currentTarget.value })}
        />
      </div>
      <RuleFields {...props} />
    </>
  )
}
