'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import styles from '@/components/imports/Imports.module.css'
import type { Assignment, Mapping } from '@/lib/imports/rules/mapping'
import type { Column } from '@/lib/imports/rules/types'
import { keyOf, targetOptions, withReading, withTarget } from './targets'

const ORDERS = [
  { value: '', label: 'as each cell says' },
  { value: 'day-first', label: 'day first: 10/9 is 10 September' },
  { value: 'month-first', label: 'month first: 10/9 is October 9' },
]
const SERIALS = [
  { value: 'no', label: 'not as dates' },
  { value: '1900', label: 'days since 1900 (Excel)' },
  { value: '1904', label: 'days since 1904 (Excel, Mac)' },
  { value: 'seconds', label: 'seconds since 1970' },
  { value: 'milliseconds', label: 'milliseconds since 1970' },
]
const DECIMALS = [
  { value: '.', label: 'dot: 1.5' },
  { value: ',', label: 'comma: 1,5' },
]
const THOUSANDS = [
  { value: '', label: 'none' },
  { value: ',', label: 'comma: 1,000' },
  { value: '.', label: 'dot: 1.000' },
  { value: ' ', label: 'blank: 1 000' },
  { value: "'", label: 'apostrophe: 1’000' },
]

type Change = (mapping: Mapping) => void
type PartProps = { column: Column; assigned: Assignment; mapping: Mapping; onChange: Change }

function DateFields({ column, assigned, mapping, onChange }: PartProps) {
  const { dates } = column
  const rule = assigned.dates ?? { order: null, pivot: 49, serial: 'no' as const }
  const set = (more: Partial<typeof rule>) =>
    onChange(withReading(mapping, column.key, { dates: { ...rule, ...more } }))
  const isNumeric = dates?.shapes.some(({ shape }) => shape === 'serial' || shape === 'unix') ?? false
  return (
    <>
      {dates ? <p className={styles.quiet}>{dates.sentence}</p> : null}
      {dates && dates.order !== 'not-needed' ? (
        <NativeSelect
          aria-label={`Order of day and month in ${column.name}`}
          data={ORDERS}
          value={rule.order ?? ''}
          onChange={(change) => set({ order: (change.currentTarget.value || null) as typeof rule.order })}
        />
      ) : null}
      {isNumeric ? (
        <NativeSelect
          aria-label={`Plain numbers in ${column.name}`}
          data={SERIALS}
          value={rule.serial}
          onChange={(change) => set({ serial: change.currentTarget.value as typeof rule.serial })}
        />
      ) : null}
    </>
  )
}

function NumberFields({ column, assigned, mapping, onChange }: PartProps) {
  const rule = assigned.numbers ?? {
    decimal: column.numbers?.decimal ?? '.',
    thousands: column.numbers?.thousands ?? '',
  }
  const set = (more: Partial<typeof rule>) =>
    onChange(withReading(mapping, column.key, { numbers: { ...rule, ...more } }))
  return (
    <>
      {column.numbers ? <p className={styles.quiet}>{column.numbers.sentence}</p> : null}
      {column.numbers && !column.numbers.sure ? (
        <>
          <NativeSelect
            aria-label={`Decimal mark in ${column.name}`}
            data={DECIMALS}
            value={rule.decimal}
            onChange={(change) => set({ decimal: change.currentTarget.value as typeof rule.decimal })}
          />
          <NativeSelect
            aria-label={`Thousands in ${column.name}`}
            data={THOUSANDS}
            value={rule.thousands}
            onChange={(change) => set({ thousands: change.currentTarget.value as typeof rule.thousands })}
          />
        </>
      ) : null}
    </>
  )
}

function SplitField({ column, assigned, mapping, onChange }: PartProps) {
  const { target } = assigned
  if (!('split' in target)) return null
  return (
    <TextInput
      aria-label={`Between several values in ${column.name}`}
      placeholder="one value a cell"
      description="between several values"
      maxLength={5}
      value={target.split}
      onChange={(change) =>
        onChange(
          withReading(mapping, column.key, { target: { ...target, split: change.currentTarget.value } }),
        )
      }
    />
  )
}

const isNumeric = ({ target }: Assignment) =>
  target.field === 'figure' && ['value', 'low', 'best', 'high'].includes(target.part)

/** One column of the file: what is in it, what it means, how its cells are read. */
export function ColumnRow({
  column,
  mapping,
  onChange,
  disabled,
}: {
  column: Column
  mapping: Mapping
  onChange: Change
  disabled: boolean
}) {
  const assigned = mapping.columns.filter((each) => each.column === column.key)
  const [first, ...more] = assigned
  const missing = column.missing.map(({ mark, count }) => `${mark} (${count})`).join(', ')
  const part = first ? { column, assigned: first, mapping, onChange } : null
  return (
    <tr>
      <th scope="row">
        {column.name || column.key}
        <div className={styles.quiet}>
          {column.type}, {Math.round(column.fillRate * 100)}% filled{missing ? `; missing: ${missing}` : ''}
        </div>
      </th>
      <td>
        {column.samples.slice(0, 3).map((sample) => (
          <div key={sample} className={styles.cell} title={sample}>
            {sample}
          </div>
        ))}
      </td>
      <td>
        <NativeSelect
          aria-label={`What ${column.name || column.key} means`}
          disabled={disabled}
          data={[{ value: '', label: 'leave it out' }, ...targetOptions(mapping)]}
          value={first ? keyOf(first.target) : ''}
          onChange={(change) => onChange(withTarget(mapping, column.key, change.currentTarget.value))}
        />
        {more.length > 0 ? (
          <p className={styles.quiet}>
            also: {more.map(({ target }) => keyOf(target).replaceAll(':', ' ')).join(', ')}
          </p>
        ) : null}
      </td>
      <td>
        {part && first?.target.field === 'happened' ? <DateFields {...part} /> : null}
        {part && first && isNumeric(first) ? <NumberFields {...part} /> : null}
        {part ? <SplitField {...part} /> : null}
      </td>
    </tr>
  )
}
