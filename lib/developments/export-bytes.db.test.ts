import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import { csvStream } from '@/lib/reports/formats/csv'
import { makeBaseline } from '@/tests/harness/evidence'
import { clear } from '@/tests/harness/bulk'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { guardCell } from './rules/csv-guard'
import { chosenColumns, exportColumns } from './rules/export-columns'
import type { ExportRecord } from './rules/export-record'

let world: World
let claim: string
beforeAll(async () => {
  world = await makeWorld()
  claim = (await (await makeBaseline(world)).addClaim()).ref
})

const textOf = async ({ body }: { body: ReadableStream }) => new Response(body).text()

/** The same file twice: as the database composes it, and from the whole records by the rules alone. */
async function both(columns?: string[]) {
  const asked = { key: world.key, include: 'retracted' as const }
  const api = world.api('reader').developments
  const composed = await textOf(await api.exportDevelopments({ ...asked, ...(columns ? { columns } : {}) }))
  const { developments } = JSON.parse(await textOf(await api.exportJson(asked))) as {
    developments: ExportRecord[]
  }
  const rows = developments.map((record) =>
    Object.fromEntries(exportColumns.map(({ header, of }) => [header, of(record)])),
  )
  const chosen = chosenColumns(columns)
  const written = await new Response(
    csvStream({ columns: chosen.map(({ header, type }) => ({ key: header, header, type })), rows }),
  ).text()
  return { composed, written, developments }
}

/** Texts that trip up quoting, guards and encodings; NUL and half characters never get past the gate. */
const awkward = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+',
      '-5',
      '-5a',
      "'=x",
      '@SUM(A1)',
      '\t=',
      '＝1',
      '\u00a0=1',
      '\u2003-x',
      '\ufeff@',
      '"',
      '\\.',
    ),
    fc.constantFrom('a,b', 'a\r\nb', 'a\nb,', 'x"y', ' lead', 'é=', '1e5', '.5', '+5.', '\u1680=', '\u180e='),
  )
  .map((text) => text.replaceAll('\0', '').toWellFormed())

describe('the bytes that the database composes', () => {
  it('guard a cell exactly as the rule does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkward, { minLength: 20, maxLength: 60 }), async (texts) => {
        const rows = await prisma().$queryRaw<{ cell: string | null }[]>`
          SELECT plumbline_cell(given) AS cell FROM unnest(${texts}::text[]) WITH ORDINALITY AS t (given, nth) ORDER BY nth`
        expect(rows.map(({ cell }) => cell ?? '')).toEqual(texts.map(guardCell))
      }),
      { numRuns: 30 },
    )
  })

  it('are those of the rules, whatever was typed', async () => {
    const line = awkward.map((text) => text.trim().slice(0, 30)).filter((text) => text !== '')
    const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e18 })
    await fc.assert(
      fc.asyncProperty(
        line,
        awkward,
        fc.array(fc.tuple(line, value), { maxLength: 3 }),
        line,
        async (...typed) => {
          const [title, summary, figures, source] = typed
          await clear(world)
          await log(world, {
            ...{ title: title.slice(0, 300), summary, series: source.slice(0, 100), stageNote: title },
            measurements: figures.map(([metric, best]) => ({
              metric,
              best,
              unit: 'count',
              note: metric,
              attributedTo: metric,
            })),
            citations: [
              {
                title: source,
                outlet: source,
                reliability: 'B',
                credibility: 2,
                quote: title,
                primary: true,
              },
            ],
            newPlace: { name: `P ${newId()}`, latitude: 1e-7, longitude: -0.1 },
          })
          const { composed, written } = await both()
          expect(composed).toBe(written)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('are those of the rules for a development with everything, and for one with nothing', async () => {
    await clear(world)
    await log(world, {
      title: '=cmd',
      happened: '2021-09',
      stageNote: '-why',
      polarity: 'did-not-occur',
      newActors: ['RU', 'BY', 'NATO'].map((code) => ({ code, name: code })),
      actors: [
        { code: 'BY', role: 'recipient' },
        { code: 'RU', role: 'supplier' },
        { code: 'NATO', role: 'actor' },
      ],
      newPlace: { name: `+${newId()}`, iso3166: 'BY', latitude: 53.9, longitude: 27.56, precision: 'region' },
      measurements: [
        { metric: 'value', low: 1.5e9, high: 2e20, unit: 'money', currency: 'USD', priceYear: 2019 },
        {
          metric: 'tanks',
          part: '@home',
          best: 0.1,
          unit: 'count',
          basis: 'estimated',
          stockOrFlow: 'stock',
        },
        { metric: 'radius', low: 1e-7, unit: 'km', note: 'a "note",\nin lines' },
      ],
      citations: [
        {
          url: 'https://example.org/a',
          title: '=One',
          outlet: 'Wire',
          published: '2021',
          author: 'A',
          reliability: 'A',
          credibility: 1,
        },
        {
          title: 'Two \u0001 \u2028',
          reliability: 'F',
          credibility: 6,
          quote: 'so\tit\\is',
          checked: 'seen',
          checkNote: 'page',
        },
      ],
      links: [{ claim, relation: 'supports', strength: 3, rationale: 'So.' }],
      knownFrom: '2021-10-01',
      marking: 'AMBER',
    })
    const { ref } = await log(world, { happened: '1999/..', title: 'Plain' })
    await world.api('editor').developments.retractDevelopment({ key: world.key, ref, reason: 'x' })
    const { composed, written, developments } = await both()
    expect(developments).toHaveLength(2)
    expect(composed).toBe(written)
    const few = await both(['notes', 'title', 'links', 'best'])
    expect(few.composed).toBe(few.written)
    expect(few.composed.split('\r\n')[0]).toBe('ref,title,best,links,notes')
  })
})
