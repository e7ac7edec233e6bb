import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Development, Version } from '../contract'
import { getDevelopment } from './get'

type State = Version['state']
type Entry = {
  at: string
  by: string | null
  type: string
  before: unknown
  after: unknown
  reason: string | null
}

/** A record as its history writes it down: codes and names, no ids. */
function stateOf(development: Development): State {
  const { title, summary, kind, happened, stage, polarity, significance } = development
  const { series, marking, reviewState, knownFrom, backfilled, measurements } = development
  return {
    ...{ title, summary, kind, happened, stage, polarity, significance },
    actors: development.actors.map(({ code, role }) => ({ code, role })),
    place: development.place?.name ?? null,
    measurements,
    citations: development.citations.map((cited) => ({
      ...{ title: cited.title, url: cited.url, outlet: cited.outlet, published: cited.published },
      ...{ reliability: cited.reliability, credibility: cited.credibility, primary: cited.primary },
      ...{ quote: cited.quote, checked: cited.checked, checkNote: cited.checkNote },
    })),
    ...{ series, marking, reviewState, knownFrom, backfilled },
  }
}

const fieldsOf = (value: unknown): State =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as State) : {}

/**
 * Every version of a record, newest first, each with all it said: worked out from what it says now by taking the changes back one by one. At
 * most the last 200.
 */
export async function listVersions(caller: Caller, { ref }: { ref: string }): Promise<{ items: Version[] }> {
  const { read, dossier } = caller
  const development = await getDevelopment(caller, { ref })
  const entries = await read<Entry[]>`
    SELECT e.at, a.name AS by, e.type, e.before, e.after, e.reason FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
    WHERE e.dossier_id = ${dossier.id} AND e.subject_type = 'development' AND e.subject_id = ${development.id} ORDER BY e.seq DESC LIMIT 200`
  const items: Version[] = []
  let state = stateOf(development)
  let retracted = development.retractedAt !== null
  for (const [at, { before, after, ...entry }] of entries.entries()) {
    items.push({
      ...entry,
      by: entry.by ?? 'the system',
      version: development.version - at,
      retracted,
      state,
    })
    const { retracted: was, retractedReason: _, ...earlier } = fieldsOf(before)
    const known = Object.entries(earlier).filter(([name]) => name in state)
    if (known.length > 0) state = { ...state, ...Object.fromEntries(known) }
    if ('retracted' in fieldsOf(after)) retracted = was === true
  }
  return { items: items.filter(({ version }) => version > 0) }
}
