import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Act } from '@/lib/core/gate'
import type { Prisma } from '@/prisma/generated/client'
import type { SaidDate } from '../rules/promises'
import type { MeasurementDraft } from '../rules/draft'
import type { Cited } from './children'

/** A development as a person reads and changes it: codes and names, no ids. What the audit keeps, and what a stale write gets back. */
export type State = {
  title: string
  summary: string
  kind: string
  happened: string
  stage: string
  stageNote: string | null
  announcedOn: string | null
  agreedOn: string | null
  completedOn: string | null
  promisedBy: string | null
  polarity: string
  significance: number
  actors: { code: string; role: string }[]
  place: string | null
  measurements: MeasurementDraft[]
  citations: ReturnType<typeof citedState>[]
  series: string | null
  marking: string
  reviewState: string
  knownFrom: string | null
  backfilled: boolean
}

/** A citation as a person reads it. */
export function citedState({ draft, source }: Cited) {
  const { title, url, outlet, published } = source
  const { reliability, credibility, primary, quote = null, checked, checkNote = null } = draft
  return { title, url, outlet, published, reliability, credibility, primary, quote, checked, checkNote }
}

const children = {
  place: true,
  actors: { include: { actor: { select: { code: true } } }, orderBy: [{ role: 'asc' }, { actorId: 'asc' }] },
  measurements: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  citations: {
    include: { source: { include: { outlet: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.DevelopmentInclude

export type Loaded = Prisma.DevelopmentGetPayload<{ include: typeof children }>

/** The record with its children, locked: until the transaction ends nobody else changes it. Null when there is none. */
export async function loadLocked({ tx, dossier }: Act, ref: string): Promise<Loaded | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM developments WHERE dossier_id = ${dossier.id}::uuid AND ref = ${ref} FOR UPDATE`
  if (!found) return null
  const where = { dossierId_id: { dossierId: dossier.id, id: found.id } }
  return tx.development.findUnique({ where, include: children })
}

/** Several records with their children by their refs, locked in one order so that nobody waits for ever. Refs that are none are left out. */
export async function loadManyLocked({ tx, dossier }: Act, refs: string[]): Promise<Map<string, Loaded>> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM developments WHERE dossier_id = ${dossier.id}::uuid AND ref = ANY (${refs}::text[]) ORDER BY id FOR UPDATE`
  const where = { dossierId: dossier.id, id: { in: found.map(({ id }) => id) } }
  const rows = await tx.development.findMany({ where, include: children })
  return new Map(rows.map((row) => [row.ref, row]))
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** Days of what was said and done, as the database takes them. */
export function saidColumns(said: Pick<State, SaidDate>) {
  const column = (name: SaidDate) => (said[name] ? new Date(said[name]) : null)
  return {
    announcedOn: column('announcedOn'),
    agreedOn: column('agreedOn'),
    completedOn: column('completedOn'),
    promisedBy: column('promisedBy'),
  }
}

/** A stored record as a person reads it. */
export function stateOf(row: Loaded): State {
  const {
    title,
    summary,
    happened,
    stage,
    stageNote,
    polarity,
    significance,
    series,
    marking,
    reviewState,
    backfilled,
  } = row
  return {
    ...{ title, summary, kind: row.kindCode, happened, stage, stageNote },
    ...{ announcedOn: dayOf(row.announcedOn), agreedOn: dayOf(row.agreedOn) },
    ...{ completedOn: dayOf(row.completedOn), promisedBy: dayOf(row.promisedBy), polarity, significance },
    actors: row.actors.map(({ actor, role }) => ({ code: actor.code, role })),
    place: row.place?.name ?? null,
    measurements: row.measurements.map(
      ({ dossierId: _, id: __, developmentId: ___, position: ____, ...measured }) =>
        measured as MeasurementDraft,
    ),
    citations: row.citations.map(({ source, ...cited }) =>
      citedState({
        draft: cited as unknown as Cited['draft'],
        source: { ...source, outlet: source.outlet?.name ?? null, withdrawn: source.retractedAt !== null },
      }),
    ),
    ...{ series, marking, reviewState, knownFrom: dayOf(row.knownFrom), backfilled },
  }
}

/** Lists of actors are sets: their order says nothing. */
const comparable = (value: unknown) =>
  Array.isArray(value) &&
  value.every((entry) => entry !== null && typeof entry === 'object' && 'role' in entry)
    ? value.map((entry) => JSON.stringify(entry)).toSorted()
    : value

/** The fields that differ, before and after; null when none does. */
export function differences(
  before: State,
  after: State,
): { before: Partial<State>; after: Partial<State> } | null {
  const names = (Object.keys(after) as (keyof State)[]).filter(
    (name) => !isDeepStrictEqual(comparable(before[name]), comparable(after[name])),
  )
  if (names.length === 0) return null
  const only = (state: State) =>
    Object.fromEntries(names.map((name) => [name, state[name]])) as Partial<State>
  return { before: only(before), after: only(after) }
}
