import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Footing } from '../contract'
import { independenceOf, sayDoOf, type OriginUse } from '../rules/footing'
import { driftSeries, type SeriesSpan } from '../rules/series'
import type { DriftDevelopment } from '../rules/types'
import { assess, methodClaims, type Assessed } from './assess'
import { clocksOf } from './clocks'
import type { Evidence } from './facts'
import { loadEvidence } from './load'

type Question = { ref: string; world?: string | undefined; known?: string | undefined }

/** The developments behind the terms of a claim, each once. */
export function developmentsTesting({ drift, links }: Assessed): DriftDevelopment[] {
  const counting = new Set(drift.terms.flatMap(({ developmentId }) => developmentId ?? []))
  const byId = new Map(links.map((link) => [link.drift.development.id, link.drift.development]))
  return [...byId].flatMap(([id, development]) => (counting.has(id) ? development : []))
}

/** Drift of the claim at each month's end: with what is known at the clock, or with what was known at each date. */
function lineOf(evidence: Evidence, { claim }: Assessed, span: SeriesSpan): Footing['line'] {
  const links = evidence.links.map((link) => link.drift)
  const claims = methodClaims(evidence, { world: span.to, known: span.to }).map((one) => ({
    ...one,
    retired: false,
  }))
  return driftSeries(claims, links, span, { baselineDate: claim.publishedOn }).map(
    ({ clock, testedClaims, drift }) => ({
      on: clock.world,
      drift: testedClaims > 0 ? drift : null,
    }),
  )
}

async function named({ read, dossier }: Caller, uses: readonly OriginUse[]) {
  const ids = uses.map(({ sourceId }) => sourceId)
  const rows = await read<{ id: string; title: string }[]>`
    SELECT id, title FROM sources WHERE dossier_id = ${dossier.id} AND id = ANY (${ids})`
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return uses.map((use) => ({ ...use, title: titles.get(use.sourceId) ?? '' }))
}

/** What the drift of one claim rests on at the clocks: words or deeds, how many independent origins, and its line over both clocks. */
export async function getFooting(caller: Caller, { ref, ...asked }: Question): Promise<Footing> {
  const clocks = clocksOf(asked)
  const { world, known } = clocks
  const evidence = await loadEvidence(caller, { ref }, known)
  const assessed = assess(evidence, clocks)[0]
  const atFaceValue = assess(evidence, clocks, { stageFactor: false })[0]
  if (!assessed || !atFaceValue) throw notFound()
  const developments = developmentsTesting(assessed)
  const independence = independenceOf(developments)
  return {
    clocks,
    publishedOn: assessed.claim.publishedOn,
    drift: assessed.drift.drift,
    atFaceValue: atFaceValue.drift.drift,
    sayDo: sayDoOf(developments),
    independence: { ...independence, most: await named(caller, independence.most) },
    line: lineOf(evidence, assessed, { to: world, known }),
    asKnownThen: lineOf(evidence, assessed, { to: world < known ? world : known, known: 'as-it-went' }),
  }
}
