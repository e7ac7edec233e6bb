import { z } from 'zod'

/** What a merge can take over from the record that goes. Everything else stays as the survivor has it. */
export const mergeFields = [
  'title',
  'summary',
  'kind',
  'happened',
  'stage',
  'polarity',
  'significance',
  'actors',
  'place',
  'series',
  'marking',
] as const

export const mergeField = z.enum(mergeFields)
export type MergeField = (typeof mergeFields)[number]

type Cited = { sourceId: string }
type Measured = Record<string, unknown>
type Linked = { claim: { ref: string }; state: string; endedAt: string | null }
type Mergeable = {
  citations: readonly Cited[]
  measurements: readonly Measured[]
  links: readonly Linked[]
}

/** The part of a figure that says what it says: two that agree in it are one. */
export function figureKey(figure: Measured): string {
  const { metric, part, low, best, high, unit, currency, priceYear, basis, attributedTo, stockOrFlow } =
    figure
  return JSON.stringify([
    metric,
    part,
    low,
    best,
    high,
    unit,
    currency,
    priceYear,
    basis,
    attributedTo,
    stockOrFlow,
  ])
}

const inForce = ({ state, endedAt }: Pick<Linked, 'state' | 'endedAt'>) =>
  endedAt === null && (state === 'proposed' || state === 'accepted')

/** How many of each would move to the survivor, and how many stay because the survivor has them already. */
export function mergePreview(survivor: Mergeable, merged: Mergeable) {
  const sources = new Set(survivor.citations.map(({ sourceId }) => sourceId))
  const figures = new Set(survivor.measurements.map(figureKey))
  const claims = new Set(survivor.links.filter(inForce).map(({ claim }) => claim.ref))
  const count = <T>(all: readonly T[], isThere: (one: T) => boolean) => {
    const stay = all.filter(isThere).length
    return { move: all.length - stay, stay }
  }
  return {
    citations: count(merged.citations, ({ sourceId }) => sources.has(sourceId)),
    figures: count(merged.measurements, (figure) => figures.has(figureKey(figure))),
    links: count(merged.links.filter(inForce), ({ claim }) => claims.has(claim.ref)),
  }
}
