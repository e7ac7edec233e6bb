'use client'

import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import type { FormChoices } from '@/components/log/form/choices'
import { optionsOf } from '@/components/log/form/fields'
import { inputId } from '@/components/log/form/input'
import { RowFrame, Rows } from '@/components/log/form/RowFrame'
import type { Form } from '@/components/log/form/useForm'
import { newFigureRow } from '@/components/log/form/values'
import type { FigureValues } from '@/components/log/form/values'
import { bases, stocksAndFlows } from '@/lib/developments/rules/kinds'
import { findMetric, metrics } from '@/lib/developments/rules/metrics'
import { parseNumber } from '@/lib/developments/rules/numbers'
import { crossingsOf, crossingWords } from '@/lib/developments/rules/thresholds'
import styles from './Form.module.css'

type Props = { form: Form; choices: FormChoices }
type RowProps = Props & { at: number; figure: FigureValues }

const OWN = '(own)'
const FLOWS = [{ value: '', label: 'Not said' }, ...optionsOf(stocksAndFlows)]

function metricOptions(kind: string, choices: FormChoices, current: string) {
  const usual = choices.kinds.find(({ code }) => code === kind)?.measures ?? []
  const others = metrics.filter(
    ({ type, metric }) => type !== 'text' && !usual.some((each) => each.metric === metric),
  )
  const own = current !== '' && !findMetric(current) && !usual.some((each) => each.metric === current)
  const named = (each: { metric: string; label: string }) => ({ value: each.metric, label: each.label })
  return [
    { value: '', label: 'Choose what it measures' },
    ...(usual.length > 0 ? [{ group: 'Usual for this kind', items: usual.map(named) }] : []),
    { group: 'All measures', items: others.map(named) },
    {
      group: 'Other',
      items: [...(own ? [{ value: current, label: current }] : []), { value: OWN, label: 'Another measure' }],
    },
  ]
}

/** What it measures, and its unit where the measure does not decide it. */
function MeasureFields({ form, choices, at, figure }: RowProps) {
  const [own, setOwn] = useState(false)
  const set = (change: Partial<FigureValues>) => form.setRow('measurements', at, change)
  const field = (name: string) => `measurements.${at}.${name}`
  const choose = (metric: string) => {
    setOwn(metric === OWN)
    const usual = choices.kinds.flatMap(({ measures }) => measures).find((each) => each.metric === metric)
    const unit = findMetric(metric)?.unit ?? usual?.unit ?? ''
    // A yes or no has one value; what stood beside it would be saved unseen.
    const alone = findMetric(metric)?.type === 'flag' ? { low: '', best: '', high: '' } : {}
    set(metric === OWN ? { metric: '', unit: '' } : { metric, unit, ...alone })
  }
  return (
    <>
      <NativeSelect
        id={own ? undefined : inputId(field('metric'))}
        className={styles.third}
        label="Measure"
        data={metricOptions(form.values.kind, choices, figure.metric)}
        value={own ? OWN : figure.metric}
        error={own ? undefined : form.errorOf(field('metric'))}
        onChange={(change) => choose(change.currentTarget.value)}
      />
      {own ? (
        <TextInput
          id={inputId(field('metric'))}
          className={styles.sixth}
          label="Its name"
          maxLength={40}
          value={figure.metric}
          error={form.errorOf(field('metric'))}
          onChange={(change) => set({ metric: change.currentTarget.value })}
        />
      ) : null}
      {own || (figure.metric !== '' && !findMetric(figure.metric)) ? (
        <TextInput
          id={inputId(field('unit'))}
          className={styles.sixth}
          label="Unit"
          maxLength={30}
          value={figure.unit}
          error={form.errorOf(field('unit'))}
          onChange={(change) => set({ unit: change.currentTarget.value })}
        />
      ) : null}
    </>
  )
}

const FLAG = [
  { value: '', label: 'Choose' },
  { value: '1', label: 'Yes' },
  { value: '0', label: 'No' },
]

function NumberFields({ form, at, figure }: RowProps) {
  const metric = findMetric(figure.metric)
  const money = figure.unit.startsWith('money')
  if (metric?.type === 'flag') {
    return (
      <NativeSelect
        id={inputId(`measurements.${at}.best`)}
        className={styles.sixth}
        label="Yes or no"
        data={FLAG}
        value={figure.best}
        error={form.errorOf(`measurements.${at}.best`)}
        onChange={(change) => form.setRow('measurements', at, { best: change.currentTarget.value })}
      />
    )
  }
  const scale = metric?.range ? ` (${metric.range[0]} to ${metric.range[1]})` : ''
  const names = [
    ['low', 'Lowest'],
    ['best', `Best${scale}`],
    ['high', 'Highest'],
    ...(money
      ? ([
          ['currency', 'Currency'],
          ['priceYear', 'Price year'],
        ] as const)
      : []),
  ] as const
  return names.map(([name, label]) => (
    <TextInput
      key={name}
      id={inputId(`measurements.${at}.${name}`)}
      className={styles.sixth}
      label={label}
      placeholder={name === 'currency' ? 'USD' : undefined}
      autoComplete="off"
      value={figure[name]}
      error={form.errorOf(`measurements.${at}.${name}`)}
      onChange={(change) => form.setRow('measurements', at, { [name]: change.currentTarget.value })}
    />
  ))
}

/** The lines that the figure reaches as it is typed: whoever logs an exercise of 9,000 sees that it was to be notified. */
function Crossings({ form, choices, figure }: RowProps) {
  const [low = null, best = null, high = null] = [figure.low, figure.best, figure.high].map((typed) =>
    parseNumber(typed),
  )
  const reached = crossingsOf(
    { metric: figure.metric, low, best, high },
    form.values.kind,
    choices.thresholds ?? [],
  )
  if (reached.length === 0) return null
  return (
    <ul className={styles.crossings} role="status">
      {reached.map((crossing) => (
        <li key={`${crossing.line.label} ${crossing.line.value}`}>{crossingWords(crossing)}</li>
      ))}
    </ul>
  )
}

function OriginFields({ form, at, figure }: RowProps) {
  const set = (change: Partial<FigureValues>) => form.setRow('measurements', at, change)
  const text = (name: 'attributedTo' | 'part' | 'note', label: string, className = styles.third) => (
    <TextInput
      id={inputId(`measurements.${at}.${name}`)}
      className={className}
      label={label}
      value={figure[name]}
      error={form.errorOf(`measurements.${at}.${name}`)}
      onChange={(change) => set({ [name]: change.currentTarget.value })}
    />
  )
  return (
    <>
      <NativeSelect
        className={styles.sixth}
        label="Basis"
        data={optionsOf(bases)}
        value={figure.basis}
        onChange={(change) => set({ basis: change.currentTarget.value })}
      />
      {text('attributedTo', 'By whom')}
      {text('part', 'Which part (empty for the whole)')}
      <NativeSelect
        className={styles.sixth}
        label="Stock or flow"
        data={FLOWS}
        value={figure.stockOrFlow}
        onChange={(change) => set({ stockOrFlow: change.currentTarget.value })}
      />
      {text('note', 'Note', styles.whole)}
    </>
  )
}

/** The figures: lowest, best and highest of each as its source gives them. */
export function FigureSection({ form, choices }: Props) {
  const { measurements } = form.values
  return (
    <fieldset className={styles.section}>
      <legend>Figures</legend>
      <p className={styles.lead}>
        One line for each claimant: what the defence ministry declared and what observers counted are two
        figures.
      </p>
      <Rows
        count={measurements.length}
        addWords="Add a figure"
        onAdd={() => form.addRow('measurements', newFigureRow())}
      >
        {measurements.map((figure, at) => (
          <RowFrame
            key={figure.row}
            name={`Figure ${at + 1}`}
            onRemove={() => form.removeRow('measurements', at)}
          >
            <MeasureFields form={form} choices={choices} at={at} figure={figure} />
            <NumberFields form={form} choices={choices} at={at} figure={figure} />
            <Crossings form={form} choices={choices} at={at} figure={figure} />
            <OriginFields form={form} choices={choices} at={at} figure={figure} />
          </RowFrame>
        ))}
      </Rows>
    </fieldset>
  )
}
