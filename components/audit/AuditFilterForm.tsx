'use client'

import Link from 'next/link'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { AuditChoices } from '@/lib/audit/contract'
import type { AuditFilters } from '@/lib/audit/rules/filters'
import { typeInWords } from '@/lib/audit/rules/type-words'
import styles from './Audit.module.css'

type Props = { filters: AuditFilters; choices: AuditChoices; home: string }

const count = (entries: number) => entries.toLocaleString('en-GB')

/** The types under what they are about: all of it first, then each. */
function typeChoices(types: AuditChoices['types']) {
  const groups = Map.groupBy(types, ({ value }) => value.slice(0, value.indexOf('.')))
  return [...groups].map(([about, each]) => ({
    group: typeInWords(about),
    items: [
      {
        value: about,
        label: `all of ${typeInWords(about)} (${count(each.reduce((sum, { entries }) => sum + entries, 0))})`,
      },
      ...each.map(({ value, entries }) => ({ value, label: `${typeInWords(value)} (${count(entries)})` })),
    ],
  }))
}

/** Who, what, when and which record. A plain form of an address: it works without script, and a link shows a colleague the same. */
export function AuditFilterForm({ filters, choices, home }: Props) {
  const isNarrowed = Object.keys(filters).length > 0
  return (
    <form
      method="get"
      action={home}
      className={styles.filters}
      aria-label="Narrow the audit"
      data-screen-only
    >
      <NativeSelect
        className={styles.field}
        name="who"
        label="Who"
        defaultValue={filters.who ?? ''}
        data={[
          { value: '', label: 'Anybody' },
          ...choices.who.map(({ value, name, entries }) => ({ value, label: `${name} (${count(entries)})` })),
        ]}
      />
      <NativeSelect
        className={styles.field}
        name="type"
        label="What"
        defaultValue={filters.type ?? ''}
        data={[{ value: '', label: 'Anything' }, ...typeChoices(choices.types)]}
      />
      <TextInput
        className={styles.field}
        name="record"
        label="Record"
        placeholder="BLR-D-0042"
        maxLength={80}
        defaultValue={filters.record ?? ''}
      />
      <TextInput
        className={styles.field}
        name="from"
        label="From"
        type="date"
        defaultValue={filters.from ?? ''}
      />
      <TextInput className={styles.field} name="to" label="To" type="date" defaultValue={filters.to ?? ''} />
      <div className={styles.buttons}>
        <Button type="submit" variant="default">
          Show
        </Button>
        {isNarrowed ? <Link href={home}>Show all</Link> : null}
      </div>
    </form>
  )
}
