import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Tripwire } from '@/prisma/generated/client'
import type { tripwireEffects, TripwireRule } from '../rules/rule'

/** A tripwire as it is written. */
export type Draft = {
  says: string
  effect: (typeof tripwireEffects)[number]
  rule: TripwireRule
  byDate: string
}

/** The columns of a draft. */
export function columnsOf({ says, effect, rule, byDate }: Draft) {
  const { kinds, actors, place, words, figure } = rule
  const { metric = null, op = null, value = null } = figure ?? {}
  return { says, effect, kinds, actors, place, words, metric, op, value, byDate: new Date(byDate) }
}

/** What the audit keeps of a tripwire, and a stale write gets back. */
export function stateOfRow({
  says,
  effect,
  kinds,
  actors,
  place,
  words,
  metric,
  op,
  value,
  byDate,
  version,
}: Tripwire) {
  const figure = metric === null ? null : { metric, op, value }
  return {
    says,
    effect,
    rule: { kinds, actors, place, words, figure },
    byDate: byDate.toISOString().slice(0, 10),
    version,
  }
}

/** A tripwire of the dossier with the ref of its claim; anything else is not found. */
export async function tripwireById({ tx, dossier }: Act, id: string) {
  const found = await tx.tripwire.findUnique({
    where: { dossierId_id: { dossierId: dossier.id, id } },
    include: { claim: { select: { ref: true, baseline: { select: { publishedOn: true } } } } },
  })
  if (!found) throw notFound()
  return found
}

/** Refuses what the dossier does not know, and a day on which nothing could count. */
export async function checkDraft(
  { tx, dossier }: Act,
  { rule, byDate }: Draft,
  publishedOn: Date,
): Promise<void> {
  const dossierId = dossier.id
  if (new Date(byDate) <= publishedOn)
    throw badField(
      ['byDate'],
      'The day has to be after the publication of the baseline: only what happened later can test it.',
    )
  const kinds = await tx.kind.findMany({
    where: { dossierId, code: { in: rule.kinds } },
    select: { code: true },
  })
  const kind = rule.kinds.find((code) => !kinds.some((known) => known.code === code))
  if (kind) throw badField(['rule', 'kinds'], `There is no kind ${kind} in this dossier.`)
  for (const code of rule.actors) {
    const known = await tx.actor.count({ where: { dossierId, code: { equals: code, mode: 'insensitive' } } })
    if (!known) throw badField(['rule', 'actors'], `There is no actor ${code} in this dossier.`)
  }
  const { place } = rule
  if (!place) return
  const known = await tx.place.count({ where: { dossierId, name: { equals: place, mode: 'insensitive' } } })
  if (!known) throw badField(['rule', 'place'], `There is no place ${place} in this dossier.`)
}
