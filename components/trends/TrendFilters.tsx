'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import type { LogFilters } from '@/components/log/filters/address'
import type { FilterChoices } from '@/components/log/filters/labels'
import type { Actor } from '@/lib/actors/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import { steps } from '@/lib/trends/rules/steps'
import type { SavedView } from '@/lib/views/contract'
import { fewChoices, type TrendChoice } from './choice'
import { fieldNames, furtherNames } from './filters-further'
import { FurtherFilters } from './FurtherFilters'
import styles from './Trends.module.css'

type Props = {
  dossierKey: string
  choice: TrendChoice
  kinds: DossierWhole['kinds']
  actors: Actor[]
  /** the filters that have no field of their own here */
  further: LogFilters
  choices: FilterChoices
  views: SavedView[]
  clocks: Clocks
}

/** What the filters set in the address; picks, the arrangement and a comparison are others' and stay. */
const filterNames = [...fieldNames, ...furtherNames, 'step', 'dates', 'few']

const grades = [
  { value: '', label: 'Any grade' },
  { value: 'B2', label: 'B and 2 or better' },
  { value: 'A1', label: 'A and 1' },
]

/** The grades on offer, and the one that an address asks for beside them. */
const gradesWith = (grade: string) =>
  grades.some(({ value }) => value === grade)
    ? grades
    : [...grades, { value: grade, label: `${grade} or better` }]

/** What the fields say, as the log knows it. */
const fieldsOf = ({ kind, actor, from, to, reliability, credibility }: TrendChoice): LogFilters => ({
  ...{ kind, actor, from, to, reliability, credibility },
})

/** What is shown, kept in the address: a link shows a colleague the same. */
export function TrendFilters(props: Props) {
  const { choice, kinds, actors, further, dossierKey, choices, views, clocks } = props
  const router = useRouter()
  const pathname = usePathname()
  const params = useSearchParams()
  const [busy, begin] = useTransition()
  const go = (next: URLSearchParams) =>
    begin(() => router.push(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false }))
  const set = (changes: Record<string, string>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    go(next)
  }
  const grade = choice.reliability && choice.credibility ? `${choice.reliability}${choice.credibility}` : ''
  const narrowed = filterNames.some((name) => params.has(name))
  return (
    <div
      className={`${styles.filters} ${busy ? styles.busy : ''}`}
      role="search"
      aria-label="What the trends show"
      aria-busy={busy}
    >
      <NativeSelect
        label="Per"
        value={choice.step}
        data={[...steps]}
        onChange={(change) => set({ step: change.target.value })}
      />
      <NativeSelect
        label="Loose dates"
        value={choice.dates}
        data={[
          { value: 'begin', label: 'where they begin' },
          { value: 'spread', label: 'spread over all they cover' },
        ]}
        onChange={(change) => set({ dates: change.target.value === 'begin' ? '' : change.target.value })}
      />
      <NativeSelect
        label="Kind"
        value={choice.kind?.[0] ?? ''}
        data={[
          { value: '', label: 'All kinds' },
          ...kinds.map(({ code, label }) => ({ value: code, label })),
        ]}
        onChange={(change) => set({ kind: change.target.value })}
      />
      <NativeSelect
        label="Actor"
        value={choice.actor?.[0] ?? ''}
        data={[
          { value: '', label: 'All actors' },
          ...actors.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(change) => set({ actor: change.target.value })}
      />
      <TextInput
        type="date"
        label="From"
        key={`from ${choice.from}`}
        defaultValue={choice.from ?? ''}
        onBlur={(left) =>
          left.target.value !== (choice.from ?? '') && set({ from: left.target.value || 'all' })
        }
      />
      <TextInput
        type="date"
        label="To"
        key={`to ${choice.to}`}
        defaultValue={choice.to ?? ''}
        onBlur={(left) => left.target.value !== (choice.to ?? '') && set({ to: left.target.value })}
      />
      <NativeSelect
        label="Grade"
        value={grade}
        data={gradesWith(grade)}
        onChange={({ target: { value } }) =>
          set({ reliability: value.slice(0, 1), credibility: value.slice(1) })
        }
      />
      <NativeSelect
        label="Tell changes from"
        value={String(choice.few)}
        data={fewChoices.map((few) => ({
          value: String(few),
          label: few === 1 ? '1 development' : `${few} developments`,
        }))}
        onChange={(change) => set({ few: change.target.value })}
      />
      <FurtherFilters
        {...{ dossierKey, choices, views, clocks }}
        filters={{ ...further, ...fieldsOf(choice) }}
        onGo={go}
      />
      {narrowed ? (
        <Button
          variant="subtle"
          onClick={() => set(Object.fromEntries(filterNames.map((name) => [name, ''])))}
        >
          Reset
        </Button>
      ) : null}
    </div>
  )
}
