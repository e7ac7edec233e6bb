import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChartPart } from '@/lib/reports/rules/chart'
import { composeCountsChart } from '@/lib/reports/rules/counts-chart'
import { composeFiguresChart } from '@/lib/reports/rules/figures-chart'

/** Draws in a process of its own, as reports do: a document in this one would turn the test runner into a browser. */
function draw(chart: ChartPart): string {
  const script = `import { chartSvg } from '@/lib/reports/formats/pdf/chart/draw'\nprocess.stdout.write(chartSvg(${JSON.stringify(chart)}))`
  const resolver = path.resolve('scripts/resolve.mjs')
  return execFileSync(
    process.execPath,
    ['--import', resolver, '--input-type=module-typescript', '-e', script],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
}

const bars = (svg: string, fill: string) =>
  svg.match(new RegExp(`<path[^>]*fill="${fill}"[^>]*class="recharts-rectangle"`, 'g')) ?? []
const quarters = Array.from({ length: 24 }, (_, at) => `${2017 + Math.floor(at / 4)} Q${(at % 4) + 1}`)

describe('chartSvg', { timeout: 30_000 }, () => {
  it('draws one bar per quarter with developments, pale before the baseline', () => {
    const counts = quarters.map((_, at) => at % 3)
    const series = [{ kind: 'Loans & <b>credit</b>', counts }]
    const svg = draw(composeCountsChart({ quarters, baselineQuarter: '2019 Q3', series, sourceLine: 's' }))
    const before = counts.slice(0, 10).filter((count) => count > 0)
    const after = counts.slice(10).filter((count) => count > 0)
    expect(bars(svg, '#9db3c9')).toHaveLength(before.length)
    expect(bars(svg, '#1f4f82')).toHaveLength(after.length)
    expect(svg).toContain('Loans &amp; &lt;b&gt;credit&lt;/b&gt;')
    expect(svg).toContain('>baseline<')
    expect(svg).not.toMatch(/NaN|Infinity|&nbsp;/)
  })

  it('draws ranges, marks, thresholds and the baseline of figures on a log scale', () => {
    const zapad = { date: '2021-09-10', low: 12_800, best: null, high: 200_000 }
    const svg = draw(
      composeFiguresChart({
        title: 't',
        subtitle: 's',
        sourceLine: 's',
        unit: 'head',
        scale: 'log',
        baselineDate: '2019-07-18',
        thresholds: [{ value: 13_000, label: 'observers from 13 000' }],
        series: [
          {
            name: 'Zapad',
            joined: false,
            points: [zapad, { date: '2017-09-14', low: null, best: 12_700, high: 100_000 }],
          },
          {
            name: 'BALTOPS',
            joined: true,
            points: [{ date: '2019-06-09', low: null, best: 8_600, high: null }],
          },
        ],
      }),
    )
    expect(svg.match(/recharts-errorBar"/g)).toHaveLength(2)
    expect(svg.match(/class="recharts-symbols"/g)).toHaveLength(2)
    for (const words of ['Zapad', 'BALTOPS', 'observers from 13 000', 'baseline', '100&#160;000']) {
      expect(svg).toContain(`>${words}<`)
    }
    expect(svg).not.toMatch(/NaN|Infinity|&nbsp;/)
  })
})
