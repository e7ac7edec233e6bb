'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { Section } from '@/components/ui/Section'
import styles from '@/components/imports/Imports.module.css'
import { bases } from '@/lib/developments/rules/kinds'
import type { CitationRule, FigureRule, Mapping } from '@/lib/imports/rules/mapping'
import { groupName } from './targets'

type Props = { mapping: Mapping; onChange: (mapping: Mapping) => void }

const used = (mapping: Mapping, field: 'figure' | 'citation', group: string) =>
  mapping.columns.some(({ target }) => target.field === field && 'group' in target && target.group === group)

function FigureFields({ group, rule, mapping, onChange }: Props & { group: string; rule: FigureRule }) {
  const set = (more: Partial<FigureRule>) =>
    onChange({ ...mapping, figures: { ...mapping.figures, [group]: { ...rule, ...more } } })
  const text = (value: string) => (value.trim() === '' ? null : value)
  return (
    <Section
      title={`Figure: ${groupName(mapping, 'figure', group)}`}
      subtitle="What its columns share, where no column says it."
      level={3}
    >
      <div className={styles.grid}>
        <TextInput
          label="Measures"
          placeholder="personnel"
          value={rule.metric ?? ''}
          onChange={(change) => set({ metric: text(change.currentTarget.value) })}
        />
        <TextInput
          label="Unit"
          placeholder="head, count, money"
          value={rule.unit ?? ''}
          onChange={(change) => set({ unit: text(change.currentTarget.value) })}
        />
        <TextInput
          label="Currency"
          placeholder="USD"
          maxLength={3}
          value={rule.currency ?? ''}
          onChange={(change) => set({ currency: text(change.currentTarget.value.toUpperCase()) })}
        />
        <TextInput
          type="number"
          label="Price year"
          value={rule.priceYear ?? ''}
          onChange={(change) => set({ priceYear: Number(change.currentTarget.value) || null })}
        />
        <NativeSelect
          label="Cells are in"
          data={[
            { value: '0', label: 'ones' },
            { value: '3', label: 'thousands' },
            { value: '6', label: 'millions' },
            { value: '9', label: 'billions' },
          ]}
          value={String(rule.power)}
          onChange={(change) => set({ power: Number(change.currentTarget.value) })}
        />
        <NativeSelect
          label="Basis"
          data={bases.map(({ code, label }) => ({ value: code, label }))}
          value={rule.basis}
          onChange={(change) => set({ basis: change.currentTarget.value as FigureRule['basis'] })}
        />
        <TextInput
          label="Whose figure it is"
          value={rule.attributedTo ?? ''}
          onChange={(change) => set({ attributedTo: text(change.currentTarget.value) })}
        />
        <NativeSelect
          label="A zero"
          data={[
            { value: 'keep', label: 'is a figure' },
            { value: 'drop', label: 'says that none was counted' },
          ]}
          value={rule.dropZero ? 'drop' : 'keep'}
          onChange={(change) => set({ dropZero: change.currentTarget.value === 'drop' })}
        />
      </div>
    </Section>
  )
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

function SourceFields({ group, rule, mapping, onChange }: Props & { group: string; rule: CitationRule }) {
  const set = (more: Partial<CitationRule>) =>
    onChange({ ...mapping, citations: { ...mapping.citations, [group]: { ...rule, ...more } } })
  const text = (value: string) => (value.trim() === '' ? null : value)
  return (
    <Section
      title={`Source: ${groupName(mapping, 'citation', group)}`}
      subtitle="What its columns share, where no column says it."
      level={3}
    >
      <div className={styles.grid}>
        <TextInput
          label="Title"
          value={rule.title ?? ''}
          onChange={(change) => set({ title: text(change.currentTarget.value) })}
        />
        <TextInput
          label="Outlet"
          value={rule.outlet ?? ''}
          onChange={(change) => set({ outlet: text(change.currentTarget.value) })}
        />
        <TextInput
          label="Address"
          value={rule.url ?? ''}
          onChange={(change) => set({ url: text(change.currentTarget.value) })}
        />
        <TextInput
          label="Published"
          value={rule.published ?? ''}
          onChange={(change) => set({ published: text(change.currentTarget.value) })}
        />
        <NativeSelect
          label="Reliability"
          data={[...LETTERS]}
          value={rule.reliability}
          onChange={(change) => set({ reliability: change.currentTarget.value as never })}
        />
        <NativeSelect
          label="Credibility"
          data={['1', '2', '3', '4', '5', '6']}
          value={String(rule.credibility)}
          onChange={(change) => set({ credibility: Number(change.currentTarget.value) as never })}
        />
      </div>
    </Section>
  )
}

/** What the figures and sources of the file share: metric, unit, grade. */
export function GroupFields({ mapping, onChange }: Props) {
  const figures = Object.entries(mapping.figures).filter(([group]) => used(mapping, 'figure', group))
  return (
    <>
      {figures.map(([group, rule]) => (
        <FigureFields key={group} group={group} rule={rule} mapping={mapping} onChange={onChange} />
      ))}
      {Object.entries(mapping.citations).map(([group, rule]) => (
        <SourceFields key={group} group={group} rule={rule} mapping={mapping} onChange={onChange} />
      ))}
    </>
  )
}
