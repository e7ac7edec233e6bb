import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseHappened } from '@/lib/developments/rules/dates'
import { driftAt } from '@/lib/drift/rules/drift'
import { suggestStanding } from '@/lib/drift/rules/suggest'
import type { Relation } from '@/lib/drift/rules/relations'
import type { ClaimDrift, DriftLink, Stage } from '@/lib/drift/rules/types'
import type { Standing } from '@/lib/claims/rules/standing'
import type { ClaimPart, EvidenceLine } from '@/lib/reports/rules/claims'
import { composeCountsChart } from '@/lib/reports/rules/counts-chart'
import type { ReportModel, SourcePart } from '@/lib/reports/rules/model'
import { driftSentence } from '@/lib/reports/rules/sentences'
import { shortDate } from '@/lib/reports/rules/short-date'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { Credibility, Reliability } from '@/lib/sources/rules/admiralty'

// A report on the shipped sample, made for the tests straight from the seed's files: 30 claims, 150 developments, all links.

type Citation = {
  source: string
  reliability: Reliability
  credibility: Credibility
  checked: SourcePart['checked']
  checkNote: string | null
}
type SeedDevelopment = {
  ref: string
  title: string
  kind: string
  happened: string
  stage: Stage
  polarity: 'occurred' | 'did-not-occur'
  knownFrom: string
  citations: Citation[]
  links: { claim: string; relation: Relation; strength: 1 | 2 | 3; rationale: string }[]
}
type SeedClaim = {
  ref: string
  statement: string
  type: ClaimPart['type']
  weight: number
  horizon: string | null
  likelihood: string | null
  anchor: { exact: string }
  standings: { standing: Standing; worldDate: string; decidedAt: string; reason: string }[]
}
type SeedSource = {
  key: string
  title: string
  outlet: string | null
  url: string | null
  published: string | null
}
type SeedDossier = {
  key: string
  title: string
  baseline: { title: string; author: string; publisher: string; publishedOn: string; note: string }
}

const clock = { world: '2025-12-31', known: '2026-01-15' }

function read<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(process.cwd(), 'prisma/seed', name), 'utf8')) as T
}

/** The report on the sample dossier as a model; every test gets its own copy. */
export function sampleReport(): ReportModel {
  const dossier = read<SeedDossier>('dossier.json')
  const developments = read<SeedDevelopment[]>('developments.json')
  const claims = read<SeedClaim[]>('claims.json')
  const sources = numbered(read<SeedSource[]>('sources.json'), developments)
  const baselineDate = dossier.baseline.publishedOn
  const weights = claims.map((claim) => ({ id: claim.ref, weight: claim.weight }))
  const drift = driftAt(weights, developments.flatMap(linksOf), clock, { baselineDate })
  const parts = claims.map((claim, at) =>
    claimPart(claim, drift.perClaim[at], developments, sources, baselineDate),
  )
  return {
    title: {
      dossierKey: dossier.key,
      dossierTitle: dossier.title,
      reportTitle: 'Belarus and Russia, six and a half years on: what still stands',
      worldDate: clock.world,
      knowledgeDate: clock.known,
      marking: 'CLEAR',
      issuedBy: 'Lead analyst',
      issuedAt: '2026-01-15T09:30:00Z',
      methodVersion: 1,
      edition: 1,
    },
    drift: {
      drift: drift.drift,
      coverage: drift.coverage,
      parts: drift.shares,
      sentence: driftSentence({ ...drift, standings: parts.map((part) => part.standing.word) }),
    },
    baseline: {
      title: dossier.baseline.title,
      author: `${dossier.baseline.author}, ${dossier.baseline.publisher}`,
      date: baselineDate,
      version: 1,
      sha256: '9f3c5b0d'.repeat(8),
      note: dossier.baseline.note,
    },
    claims: parts,
    chart: composeCountsChart(countedByKind(developments)),
    filters: [
      'Developments: all of the log, 2001 to 2025',
      'Links: accepted ones',
      'Marking: up to TLP:CLEAR',
    ],
    sources: [...sources.values()],
    notes: [
      'Six sources repeat another one; they count once.',
      'Dates are those of what happened, not of its publication.',
    ],
  }
}

function numbered(all: SeedSource[], developments: SeedDevelopment[]): Map<string, SourcePart> {
  const citations = developments.flatMap((development) => development.citations)
  const cited = all.filter((source) => citations.some((citation) => citation.source === source.key))
  return new Map(
    cited.map(({ key, title, outlet, url, published }, at) => {
      const own = citations.filter((citation) => citation.source === key)
      const grades = [...new Set(own.map((citation) => `${citation.reliability}${citation.credibility}`))]
      const checked = own[0]?.checked ?? 'not-stated'
      const checkedNote = own[0]?.checkNote ?? null
      return [key, { number: at + 1, title, outlet, published, url, grades, checked, checkedNote }]
    }),
  )
}

function linksOf(development: SeedDevelopment): DriftLink[] {
  const reading = parseHappened(development.happened)
  const cited = development.citations.map((one) => ({
    ...one,
    origin: one.source,
    sourceId: one.source,
    outletId: null,
  }))
  return development.links.map((link) => ({
    ...link,
    id: `${development.ref}-${link.claim}`,
    claimId: link.claim,
    developmentId: development.ref,
    state: 'accepted',
    recordedOn: development.knownFrom,
    development: {
      id: development.ref,
      happenedStart: reading.ok ? reading.happened.start : null,
      happenedEnd: reading.ok ? reading.happened.end : null,
      knownFrom: development.knownFrom,
      stage: development.stage,
      polarity: development.polarity,
      citations: cited,
      retracted: false,
    },
  }))
}

function claimPart(
  claim: SeedClaim,
  drift: ClaimDrift | undefined,
  developments: SeedDevelopment[],
  sources: Map<string, SourcePart>,
  baselineDate: string,
): ClaimPart {
  if (!drift) throw new Error(`${claim.ref} has no drift`)
  const standing = claim.standings.at(-1)
  const suggested = suggestStanding(drift)
  return {
    ref: claim.ref,
    statement: claim.statement,
    type: claim.type,
    weight: claim.weight,
    horizon: claim.horizon,
    likelihood: claim.likelihood,
    owner: 'Lead analyst',
    sayDo: null,
    record: null,
    passageQuote: claim.anchor.exact,
    standing: {
      word: standing?.standing ?? 'untested',
      since: standing?.worldDate ?? null,
      reason: standing?.reason ?? null,
      decidedBy: standing ? 'Lead analyst' : null,
      decidedOn: standing?.decidedAt ?? null,
      earlier: claim.standings.slice(0, -1).map((one) => ({ word: one.standing, since: one.worldDate })),
    },
    suggestion:
      suggested.standing === standing?.standing
        ? null
        : { word: suggested.standing, sentence: suggested.sentence },
    drift: drift.drift === null ? null : { ...pointsOf(drift), drift: drift.drift },
    developments: developments.flatMap((development) =>
      evidence(development, claim.ref, sources, baselineDate),
    ),
  }
}

function pointsOf({ against, beyond, held, overtakenPoints, ownWord }: ClaimDrift) {
  return { against, beyond, held, overtaken: overtakenPoints, ownWord }
}

function evidence(
  development: SeedDevelopment,
  claim: string,
  sources: Map<string, SourcePart>,
  baselineDate: string,
): EvidenceLine[] {
  const reading = parseHappened(development.happened)
  const lastDay = reading.ok ? reading.happened.end : null
  const best = bestGrade(development.citations)
  const cited = development.citations.flatMap((citation) => sources.get(citation.source)?.number ?? [])
  return development.links
    .filter((link) => link.claim === claim)
    .map(({ relation, strength, rationale }) => ({
      ref: development.ref,
      title: development.title,
      dateText: shortDate(development.happened),
      relation,
      strength,
      grade: best ? `${best.reliability}${best.credibility}` : null,
      sources: [...new Set(cited)],
      rationale,
      knownWhenWritten: lastDay !== null && lastDay <= baselineDate,
    }))
}

function countedByKind(developments: SeedDevelopment[]) {
  const quarters = Array.from({ length: 40 }, (_, at) => `${2016 + Math.floor(at / 4)} Q${(at % 4) + 1}`)
  const quarterOf = (one: SeedDevelopment) => {
    const reading = parseHappened(one.happened)
    const start = reading.ok ? (reading.happened.start ?? '') : ''
    return `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`
  }
  const kinds = [
    'military-exercise',
    'troop-deployment',
    'loan-credit',
    'agreement-treaty',
    'statement',
    'nuclear-strategic',
  ]
  const names = ['Exercises', 'Deployments', 'Loans and credit', 'Agreements', 'Statements', 'Nuclear steps']
  const series = kinds.map((kind, at) => {
    const own = developments.filter((development) => development.kind === kind).map(quarterOf)
    return {
      kind: names[at] ?? kind,
      counts: quarters.map((quarter) => own.filter((one) => one === quarter).length),
    }
  })
  return {
    quarters,
    baselineQuarter: '2019 Q3',
    series,
    sourceLine: 'Developments logged in the sample dossier.',
  }
}
