import { describe, expect, it } from 'vitest'
import { sampleReport } from '@/lib/reports/formats/pdf/sample'
import { type ReportModel, reportModel } from './model'

/** The messages of everything that is wrong with a model. */
function problems(change: (report: ReportModel) => void): string[] {
  const report = sampleReport()
  change(report)
  return reportModel.safeParse(report).error?.issues.map((issue) => issue.message) ?? []
}

describe('reportModel', () => {
  it('holds the sample, which is plain JSON', () => {
    const report = sampleReport()
    expect(reportModel.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
    expect(report.claims).toHaveLength(30)
    expect(
      new Set(report.claims.flatMap((claim) => claim.developments.map((line) => line.ref))).size,
    ).toBeGreaterThan(100)
  })

  it('keeps unknown keys out', () => {
    expect(problems((report) => Object.assign(report.title, { secret: 1 }))).toEqual([
      'There is no field secret here: leave it out, or correct its name.',
    ])
  })

  it('needs every cited source in its list', () => {
    expect(problems((report) => report.sources.pop()).at(0)).toMatch(
      /cites source \d+, which is not in the list/,
    )
  })

  it('needs a number for each source and a ref for each claim of their own', () => {
    const [first, second] = [sampleReport().sources[0], sampleReport().claims[0]]
    expect(problems((report) => first && report.sources.push(first))).toEqual([
      'Two sources carry the same number',
    ])
    expect(problems((report) => second && report.claims.push(second))).toEqual([
      'Two claims carry the same ref',
    ])
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address'])('refuses the link %s', (url) => {
    expect(
      problems((report) => report.sources.slice(0, 1).forEach((source) => (source.url = url))),
    ).toHaveLength(1)
  })

  it('needs parts of drift that make a whole, or nothing at all', () => {
    const whole = 'The parts of drift do not add up to 100'
    expect(problems((report) => (report.drift.parts.held += 2))).toEqual([whole])
    const nothing = { against: 0, beyond: 0, held: 0, overtaken: 0, ownWord: 0, untested: 0 }
    expect(problems((report) => (report.drift.parts = nothing))).toEqual([])
  })

  it('needs one count for each quarter of a chart, and a full table', () => {
    const found = problems((report) => {
      if (report.chart?.type !== 'counts') throw new Error('The sample has a chart of counts')
      report.chart.series[0]?.counts.pop()
      report.chart.table.rows[0]?.pop()
    })
    expect(found).toEqual([
      'Every row of the chart table needs one cell per column',
      'Every series needs one count per quarter',
    ])
  })
})
