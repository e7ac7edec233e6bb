import { describe, expect, test } from 'vitest'
import { actorCode, actorTypes, placePrecisions } from '@/lib/actors/contract'
import { claimRoles, claimTypes } from '@/lib/claims/rules/terms'
import { likelihoodTerm } from '@/lib/claims/rules/likelihood'
import { isStanding } from '@/lib/claims/rules/standing'
import { isCurrency } from '@/lib/developments/rules/currency'
import { parseHappened, type Happened } from '@/lib/developments/rules/dates'
import {
  actorRoles,
  bases,
  findKind,
  polarities,
  stages,
  stocksAndFlows,
} from '@/lib/developments/rules/kinds'
import { findMetric } from '@/lib/developments/rules/metrics'
import { isRelation } from '@/lib/drift/rules/relations'
import { checks, outletTypes } from '@/lib/sources/contract'
import { isCredibility, isReliability } from '@/lib/sources/rules/admiralty'
import { sample, type Development } from './records'

const { brief, dossier, actors, places, outlets, sources, developments, claims } = sample()

const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code)
const links = developments.flatMap((development) => development.links)
const citations = developments.flatMap((development) => development.citations)

/** How often each text occurs, as 'text: n', in order. */
function tally(texts: readonly string[]): string[] {
  return [...new Set(texts)].map((one) => `${one}: ${texts.filter((text) => text === one).length}`).toSorted()
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}

function happenedOf(edtf: string): Happened {
  const reading = parseHappened(edtf)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.happened
}

function isDay(text: string): boolean {
  const reading = parseHappened(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && reading.ok && reading.happened.precision === 'day'
}

/** The paragraphs after the title and the note in italics, which the anchors call B1 to B11. */
function blocksOf(text: string): Map<string, string> {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .filter((paragraph) => !/^[#*]/.test(paragraph))
  return new Map(paragraphs.map((paragraph, index) => [`B${index + 1}`, paragraph]))
}

test('has the records it says it has, each once', () => {
  expect([developments.length, links.length, claims.length]).toEqual([150, 284, 30])
  expect(developments.map(({ ref }) => ref)).toEqual(
    developments.map((_, index) => `BLR-D-${String(index + 1).padStart(4, '0')}`),
  )
  expect(claims.map(({ ref }) => ref)).toEqual(
    claims.map((_, index) => `BLR-C-${String(index + 1).padStart(2, '0')}`),
  )
  expect(repeated(actors.map(({ code }) => code.toLowerCase()))).toEqual([])
  expect(repeated([...places, ...outlets].map(({ name }) => name))).toEqual([])
  expect(repeated(sources.map(({ key }) => key))).toEqual([])
  expect(repeated(sources.flatMap(({ url }) => url ?? []))).toEqual([])
  expect(repeated(developments.map(({ title, happened }) => `${title} ${happened}`))).toEqual([])
})

test('every name in a record resolves, and every actor, place, outlet and source is used', () => {
  const same = (used: readonly string[], known: readonly string[]) =>
    expect([...new Set(used)].toSorted()).toEqual(known.toSorted())
  const named = [
    ...developments.flatMap(({ actors }) => codesOf(actors)),
    ...claims.flatMap((claim) => claim.actors),
  ]
  same(named, codesOf(actors))
  same(
    developments.flatMap(({ place }) => place ?? []),
    places.map(({ name }) => name),
  )
  same(
    citations.map(({ source }) => source),
    sources.map(({ key }) => key),
  )
  same(
    sources.flatMap(({ outlet }) => outlet ?? []),
    outlets.map(({ name }) => name),
  )
  same(
    links.map(({ claim }) => claim),
    claims.map(({ ref }) => ref),
  )
  expect(
    actors.flatMap(({ parent }) => parent ?? []).filter((code) => !codesOf(actors).includes(code)),
  ).toEqual([])
})

test('actors, places, outlets and sources keep to their lists', () => {
  for (const { code, type, iso3166 } of actors) {
    expect(actorCode.safeParse(code).success, code).toBe(true)
    expect(actorTypes).toContain(type)
    expect(iso3166 === null || /^[A-Z]{2}$/.test(iso3166), code).toBe(true)
    if (type === 'state') expect(iso3166, code).not.toBeNull()
  }
  for (const { name, latitude, longitude, precision } of places) {
    expect(placePrecisions).toContain(precision)
    expect(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, name).toBe(true)
  }
  for (const { type, defaultReliability } of outlets) {
    expect(outletTypes).toContain(type)
    expect(defaultReliability === null || isReliability(defaultReliability)).toBe(true)
  }
  for (const { key, url, published, outlet } of sources) {
    if (url === null) expect(key).toMatch(/^general-knowledge/)
    else expect([URL.canParse(url), outlet !== null], key).toEqual([true, true])
    if (published !== null) happenedOf(published)
  }
})

describe('developments', () => {
  test.each(developments)('$ref keeps to the lists', (development) => {
    const { kind, stage, polarity, significance, confidence, actors, links, citations } = development
    expect(findKind(kind), kind).not.toBeNull()
    expect(codesOf(stages)).toContain(stage)
    expect(codesOf(polarities)).toContain(polarity)
    expect([1, 2, 3, 4, 5]).toContain(significance)
    expect(['high', 'medium']).toContain(confidence)
    for (const { role } of actors) expect(codesOf(actorRoles)).toContain(role)
    expect(repeated(actors.map(({ code, role }) => `${code} ${role}`))).toEqual([])
    expect(repeated(links.map(({ claim }) => claim))).toEqual([])
    for (const { relation, given, strength, rationale } of links) {
      expect(isRelation(relation) && relation !== given && isRelation(given ?? 'supports')).toBe(true)
      expect([1, 2, 3]).toContain(strength)
      expect(rationale).toMatch(/^[A-Z][^\n]{20,180}\.$/)
    }
    for (const { reliability, credibility, checked, quote } of citations) {
      expect(isReliability(reliability) && isCredibility(credibility) && quote === null).toBe(true)
      expect(checks).toContain(checked)
    }
  })

  test.each(developments.flatMap(({ ref, measurements }) => measurements.map((each) => ({ ref, ...each }))))(
    '$ref $metric $of $basis is a figure of the method',
    ({ metric, unit, low, best, high, currency, priceYear, basis, stockOrFlow, of }) => {
      const figures = [low, best, high].filter((figure) => figure !== null)
      expect(figures.length).toBeGreaterThan(0)
      expect(figures).toEqual(figures.toSorted((a, b) => a - b))
      expect(findMetric(metric)?.unit).toBe(unit)
      expect(currency === null ? priceYear === null : isCurrency(currency) && priceYear !== null).toBe(true)
      expect((unit === 'money') === (currency !== null)).toBe(true)
      expect(codesOf(bases)).toContain(basis)
      expect(stockOrFlow === null || codesOf(stocksAndFlows).includes(stockOrFlow)).toBe(true)
      if (metric === 'personnel') expect(of, 'of whom').toBeTruthy()
    },
  )

  test('stand in order of happening, with valid dates as exact as they were compiled', () => {
    const starts = developments.map(({ happened }) => happenedOf(happened).start ?? '')
    expect(starts).toEqual(starts.toSorted())
    const exactness = ({ happened }: Development) => {
      const parts = happened.split('/').map((part) => happenedOf(part).precision)
      return parts.at(-1) ?? ''
    }
    expect(tally(developments.map(exactness))).toEqual(['day: 132', 'month: 15', 'quarter: 1', 'year: 2'])
    expect(developments.flatMap(({ knownFrom }) => knownFrom ?? []).every(isDay)).toBe(true)
  })

  test('keep the grades, the confidence and the check under which they were compiled', () => {
    expect(tally(citations.map(({ reliability, credibility }) => `${reliability}${credibility}`))).toEqual(
      'A1: 46,A2: 1,A3: 1,B1: 54,B2: 12,B3: 2,C1: 21,C2: 8,C3: 2,D1: 2,D2: 1'.split(','),
    )
    expect(tally(developments.map(({ confidence }) => confidence))).toEqual(['high: 143', 'medium: 7'])
    expect(tally(citations.map(({ checked }) => checked))).toEqual([
      'general-knowledge: 6',
      'seen-in-part: 20',
      'seen: 124',
    ])
    for (const { source, checked } of citations)
      expect(checked === 'general-knowledge', source).toBe(source.startsWith('general-knowledge'))
  })

  test('lose no relation: the refined ones say what they were', () => {
    expect(tally(links.map(({ relation, given }) => given ?? relation))).toEqual([
      'context: 43',
      'contradicts: 61',
      'overtakes: 38',
      'supports: 142',
    ])
    expect(links.filter(({ given }) => given)).toHaveLength(16)
  })
})

describe('claims', () => {
  const blocks = blocksOf(brief)

  test.each(claims)('$ref is in the brief where it says', ({ anchor }) => {
    const points = [...(blocks.get(anchor.block) ?? '')]
    expect(points.slice(anchor.start, anchor.end).join('')).toBe(anchor.exact)
    expect(anchor.exact).toBe(anchor.exact.normalize('NFC').trim())
  })

  test.each(claims)('$ref keeps to the lists and has reasons', (claim) => {
    expect(claimTypes as readonly string[]).toContain(claim.type)
    expect(claimRoles as readonly string[]).toContain(claim.role)
    expect([1, 2, 3, 4, 5]).toContain(claim.weight)
    expect(claim.horizon === null || isDay(claim.horizon)).toBe(true)
    expect(claim.likelihood === null || likelihoodTerm(claim.likelihood) !== null).toBe(true)
    for (const words of [claim.statement, claim.weightReason, claim.confirms, claim.falsifier])
      expect(words).not.toBe('')
  })

  test.each(claims)('$ref has standings in order, behind which stand its own links', ({ ref, standings }) => {
    const linked = developments
      .filter(({ links }) => links.some(({ claim }) => claim === ref))
      .map(({ ref }) => ref)
    const dates = standings.map(({ worldDate }) => worldDate)
    expect(dates.length).toBeGreaterThan(0)
    expect(dates).toEqual([...new Set(dates)].toSorted())
    for (const { standing, worldDate, decidedAt, reason, dated, driving } of standings) {
      expect(isStanding(standing) && isDay(worldDate) && worldDate >= dossier.baseline.publishedOn).toBe(true)
      expect(decidedAt).toBe('2025-12-31')
      expect(reason !== '' && dated !== '').toBe(true)
      expect(driving.filter((development) => !linked.includes(development))).toEqual([])
    }
  })

  test('the two errors of the day are corrected by links and by standing', () => {
    const correcting = new Set(
      links.filter(({ relation }) => relation === 'corrects').map(({ claim }) => claim),
    )
    const corrected = claims.filter(({ standings }) =>
      standings.some(({ standing }) => standing === 'corrected'),
    )
    expect([...correcting].toSorted()).toEqual(['BLR-C-07', 'BLR-C-27'])
    expect(corrected.map(({ ref }) => ref)).toEqual(['BLR-C-07', 'BLR-C-27'])
  })

  test('five verdicts in two steps are two dated standings', () => {
    const twice = claims.filter(({ standings }) => standings.length === 2).map(({ ref }) => ref)
    expect(twice).toEqual(['BLR-C-05', 'BLR-C-17', 'BLR-C-22', 'BLR-C-26', 'BLR-C-30'])
  })
})

test('the thresholds are the personnel lines of the Vienna Document', () => {
  expect(dossier.thresholds.map(({ metric, value }) => `${metric} ${value}`)).toEqual([
    'personnel 9000',
    'personnel 13000',
  ])
  expect(dossier.thresholds.every(({ kind }) => findKind(kind) !== null)).toBe(true)
})
