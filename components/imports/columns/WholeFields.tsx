'use client'

import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import styles from '@/components/imports/Imports.module.css'
import { Section } from '@/components/ui/Section'
import { stages } from '@/lib/developments/rules/kinds'
import type { Mapping } from '@/lib/imports/rules/mapping'

export type WholeFieldsProps = {
  mapping: Mapping
  onChange: (mapping: Mapping) => void
  kinds: { code: string; label: string }[]
  idScheme: string
  onScheme: (scheme: string) => void
  mayBackdate: boolean
}

const choose = (label: string) => ({ value: '', label })

/** What holds for all rows of the file. */
export function WholeFields({ mapping, onChange, kinds, idScheme, onScheme, mayBackdate }: WholeFieldsProps) {
  const { defaults } = mapping
  const setDefault = (more: Partial<Mapping['defaults']>) =>
    onChange({
      ...mapping,
      defaults: Object.fromEntries(
        Object.entries({ ...defaults, ...more }).filter(([, value]) => value !== ''),
      ),
    })
  const hasTitle = mapping.columns.some(({ target }) => target.field === 'title')
  const hasIds = mapping.columns.some(({ target }) => target.field === 'externalId')
  return (
    <Section title="For all rows" level={3}>
      <div className={styles.grid}>
        {hasTitle ? null : (
          <TextInput
            label="Titles are made of"
            description="column names in braces"
            placeholder="{type}: {side_a} and {side_b}"
            value={mapping.titleTemplate ?? ''}
            onChange={(change) => onChange({ ...mapping, titleTemplate: change.currentTarget.value || null })}
          />
        )}
        <NativeSelect
          label="Kind"
          description="where no column says it"
          data={[choose('as the column says'), ...kinds.map(({ code, label }) => ({ value: code, label }))]}
          value={defaults.kind ?? ''}
          onChange={(change) => setDefault({ kind: change.currentTarget.value })}
        />
        <NativeSelect
          label="Stage"
          description="where no column says it"
          data={[choose('Completed'), ...stages.map(({ code, label }) => ({ value: code, label }))]}
          value={defaults.stage ?? ''}
          onChange={(change) => setDefault({ stage: change.currentTarget.value as never })}
        />
        <NativeSelect
          label="Review state"
          description="where no column says it"
          data={[
            choose('Accepted'),
            { value: 'candidate', label: 'Candidate, for the inbox' },
            { value: 'draft', label: 'Draft' },
          ]}
          value={defaults.reviewState ?? ''}
          onChange={(change) => setDefault({ reviewState: change.currentTarget.value as never })}
        />
        <NativeSelect
          label="Actors that are not known"
          description="in any column"
          data={[
            { value: 'ask', label: 'ask about each' },
            { value: 'make', label: 'make them all' },
            { value: 'leave-out', label: 'leave them out, with a warning' },
          ]}
          value={mapping.unknownActors}
          onChange={(change) =>
            onChange({ ...mapping, unknownActors: change.currentTarget.value as Mapping['unknownActors'] })
          }
        />
        <TextInput
          label="Marks for missing"
          description="apart by blanks"
          placeholder="-9 NA n/a"
          value={mapping.missing.join(' ')}
          onChange={(change) => onChange({ ...mapping, missing: change.currentTarget.value.split(' ') })}
          onBlur={() => onChange({ ...mapping, missing: mapping.missing.filter(Boolean) })}
        />
        {hasIds ? (
          <TextInput
            label="Whose ids they are"
            description="the same for the next file of this data set"
            placeholder="from the file’s name"
            maxLength={60}
            value={idScheme}
            onChange={(change) => onScheme(change.currentTarget.value)}
          />
        ) : null}
      </div>
      <Checkbox
        label="Write columns without a meaning under the summary"
        checked={mapping.restToSummary}
        onChange={(change) => onChange({ ...mapping, restToSummary: change.currentTarget.checked })}
      />
      {mayBackdate ? (
        <Checkbox
          mt={8}
          label="This is history: it was known when its sources were published, not only from today"
          checked={defaults.backfilled ?? false}
          onChange={(change) => setDefault({ backfilled: change.currentTarget.checked })}
        />
      ) : null}
    </Section>
  )
}
