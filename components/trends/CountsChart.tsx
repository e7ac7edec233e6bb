'use client'

import { Bar, BarChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartTip } from './ChartTip'
import styles from './Trends.module.css'

export type CountBar = {
  start: string
  name: string
  n: number | null
  when: 'before' | 'after' | 'open'
  href: string
}

type Drawn = { x?: number; y?: number; width?: number; height?: number; payload?: CountBar }

const fills = {
  before: 'color-mix(in srgb, var(--accent) 42%, var(--paper))',
  after: 'var(--accent)',
  open: 'url(#trend-open)',
}

/** A bar that leads to its records. */
function LinkedBar({ x = 0, y = 0, width = 0, height = 0, payload }: Drawn) {
  if (!payload?.n) return null
  return (
    <a href={payload.href} aria-label={`${payload.name}: ${payload.n}. Open the records`} tabIndex={-1}>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fills[payload.when]}
        stroke={payload.when === 'open' ? 'var(--accent)' : 'none'}
      />
    </a>
  )
}

type Props = { label: string; bars: CountBar[]; highest: number; baselineStart: string | null }

/** Developments of one kind per step. Arrow keys walk the bars; Enter opens the records of the one in focus. */
export function CountsChart({ label, bars, highest, baselineStart }: Props) {
  const year = (start: string) => start.slice(0, 4)
  const years = bars.filter(({ start }) => start.slice(5) === '01-01').map(({ start }) => start)
  const every = Math.max(1, Math.ceil(years.length / 4))
  const ticks = years.filter((_, at) => at % every === 0)
  return (
    <div className={styles.chart}>
      <ResponsiveContainer width="100%" height={128}>
        <BarChart
          data={bars}
          margin={{ top: 12, right: 4, bottom: 0, left: 0 }}
          barCategoryGap="18%"
          title={label}
          desc="A dotted line marks the baseline."
        >
          <defs>
            <pattern
              id="trend-open"
              width="4"
              height="4"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="1.6" height="4" fill="var(--accent)" />
            </pattern>
          </defs>
          <XAxis
            dataKey="start"
            ticks={ticks}
            tickFormatter={year}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={{ fontSize: 11, fill: 'var(--soft)' }}
            height={20}
          />
          <YAxis
            domain={[0, highest]}
            allowDecimals={false}
            width={22}
            tickCount={2}
            axisLine={false}
            tickLine={false}
            tick={{ fontSize: 11, fill: 'var(--soft)' }}
          />
          <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--hover)' }} content={<ChartTip />} />
          {baselineStart ? (
            <ReferenceLine
              x={baselineStart}
              stroke="var(--ink)"
              strokeDasharray="1.5 3"
              ifOverflow="hidden"
            />
          ) : null}
          <Bar dataKey="n" isAnimationActive={false} minPointSize={1} shape={<LinkedBar />} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
