'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { Fields, Offered } from './draft'
import styles from './ReportForm.module.css'

type Props = {
  fields: Fields
  offered: Offered
  kinds: DossierWhole['kinds']
  wrong(field: string): string | undefined
  onChange(change: Partial<Fields>): void
}

const seriesMost = 6

/** The one chart of a report: developments per quarter, or the figures of a metric, of named undertakings or of all. */
export function ChartFields({ fields, offered, kinds, wrong, onChange }: Props) {
  const { chart, metric, series } = fields
  const labels = new Map(kinds.flatMap(({ measures }) => measures.map((one) => [one.metric, one.label])))
  const metrics = [...new Set(offered.metrics.map((one) => one.metric))]
  const names = offered.series.map(({ name }) => name)
  return (
    <>
      <NativeSelect
        label="Chart"
        value={chart}
        data={[
          { value: 'counts', label: 'Developments per quarter by kind' },
          ...(metrics.length > 0 ? [{ value: 'figures', label: 'Figures over time' }] : []),
          { value: 'none', label: 'No chart' },
        ]}
        onChange={(change) => onChange({ chart: change.target.value as Fields['chart'] })}
      />
      {chart === 'figures' ? (
        <div className={styles.figures}>
          <NativeSelect
            label="Figure"
            value={metric}
            data={metrics.map((value) => ({ value, label: labels.get(value) ?? value }))}
            onChange={(change) => onChange({ metric: change.target.value, series: [] })}
          />
          {names.length > 0 ? (
            <Checkbox.Group
              label="Of these undertakings"
              description={`At most ${seriesMost}; all figures of the log when none is ticked`}
              value={series}
              error={wrong('series')}
              onChange={(picked) => onChange({ series: picked })}
            >
              <div className={styles.ticks}>
                {names.map((name) => (
                  <Checkbox
                    key={name}
                    value={name}
                    label={name}
                    disabled={series.length >= seriesMost && !series.includes(name)}
                  />
                ))}
              </div>
            </Checkbox.Group>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
