import 'server-only'
import { badField, notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { survivorsByKey } from '@/lib/merges/queries/survivors'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor, ActorAddition, ActorRevision } from '../contract'
import { endsAfterBeginning, readValidity } from '../rules/validity'

const withParent = { parent: { select: { code: true } } } satisfies Prisma.ActorInclude
type Stored = Prisma.ActorGetPayload<{ include: typeof withParent }>

async function findActor({ tx, dossier }: Act, code: string): Promise<Stored | null> {
  const where = { dossierId: dossier.id, code: { equals: code, mode: 'insensitive' as const } }
  return tx.actor.findFirst({ where, include: withParent })
}

/** What the audit keeps of an actor. */
const audited = ({ code, name, otherNames, type, iso3166, parent, validFrom, validTo }: Stored) => ({
  ...{ code, name, otherNames, type, iso3166, validFrom, validTo },
  parent: parent?.code ?? null,
})

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

async function answer({ tx, dossier }: Act, stored: Stored): Promise<Actor> {
  const [counted] = await tx.$queryRaw<{ n: number; firstOn: Date | null; lastOn: Date | null }[]>`
    SELECT count(DISTINCT x.development_id)::int AS n, min(x.starts_on) AS "firstOn", max(x.starts_on) AS "lastOn" FROM development_actors x
    JOIN developments d ON d.dossier_id = x.dossier_id AND d.id = x.development_id
    WHERE x.dossier_id = ${dossier.id}::uuid AND x.actor_id = ${stored.id}::uuid AND d.retracted_at IS NULL`
  const { n, firstOn, lastOn } = counted!
  return {
    ...{ id: stored.id, ...audited(stored), type: stored.type as Actor['type'], version: stored.version },
    ...{ developments: n, firstOn: dayOf(firstOn), lastOn: dayOf(lastOn) },
  }
}

/** The actor that another is part of; an actor is never part of itself, however long the chain. */
async function parentFor(act: Act, code: string, childId: string | null): Promise<string> {
  const parent = await findActor(act, code)
  if (!parent) throw badField(['parent'], `There is no actor with the code ${code}. Add it first.`)
  const above = await act.tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, parent_id FROM actors WHERE dossier_id = ${act.dossier.id}::uuid AND id = ${parent.id}::uuid
      UNION SELECT a.id, a.parent_id FROM chain JOIN actors a ON a.dossier_id = ${act.dossier.id}::uuid AND a.id = chain.parent_id
    ) SELECT id FROM chain`
  if (above.some(({ id }) => id === childId))
    throw badField(
      ['parent'],
      `${parent.code} is part of this actor already, so it cannot be the whole of it too.`,
    )
  return parent.id
}

/** The dates as they are kept; an end before the beginning is refused. */
function validityAfter(
  given: { validFrom?: string | null | undefined; validTo?: string | null | undefined },
  before: { validFrom: string | null; validTo: string | null },
) {
  const read = (field: 'validFrom' | 'validTo') => {
    const typed = given[field]
    if (typed === undefined) return before[field]
    const reading = readValidity(typed)
    if (!reading.ok) throw badField([field], reading.problem)
    return reading.edtf
  }
  const after = { validFrom: read('validFrom'), validTo: read('validTo') }
  if (!endsAfterBeginning(after.validFrom, after.validTo))
    throw badField(['validTo'], 'It ends before it begins. Change one of the two dates.')
  return after
}

/** Adds an actor; its code, capitals or not, is free and was not merged into another. */
export async function addActor(act: Act, { key: _, parent, ...given }: ActorAddition): Promise<Actor> {
  const taken = await findActor(act, given.code)
  if (taken)
    throw refuse('CONFLICT', `The code ${taken.code} belongs to ${taken.name}. Choose another one.`, {
      reason: 'duplicate',
      code: taken.code,
    })
  const merged = await survivorsByKey(act, 'actor', [given.code.toLowerCase()])
  if (merged.size > 0)
    throw refuse(
      'CONFLICT',
      `The code ${given.code} was merged into another actor. Undo that merge, or choose another code.`,
      {
        reason: 'merged',
      },
    )
  const id = newId()
  const parentId = parent ? await parentFor(act, parent, null) : null
  const validity = validityAfter(given, { validFrom: null, validTo: null })
  const stored = await act.tx.actor.create({
    data: { dossierId: act.dossier.id, id, ...given, ...validity, parentId },
    include: withParent,
  })
  await act.audit({ type: 'actor.added', subject: { type: 'actor', id }, after: audited(stored) })
  return answer(act, stored)
}

/** Changes what is given of an actor. Its code stays. A stale version gets both versions back (409). */
export async function reviseActor(
  act: Act,
  { key: _, code, parent, version, ...changes }: ActorRevision,
): Promise<Actor> {
  const before = await findActor(act, code)
  if (!before) throw notFound()
  const part = parent === undefined ? {} : { parentId: parent && (await parentFor(act, parent, before.id)) }
  const validity = validityAfter(changes, before)
  const { count } = await act.tx.actor.updateMany({
    where: { dossierId: act.dossier.id, id: before.id, version },
    data: { ...changes, ...validity, ...part, version: version + 1 },
  })
  const stored = (await findActor(act, before.code))!
  if (count === 0)
    throw stale({ version, ...changes, parent }, { version: stored.version, ...audited(stored) })
  await act.audit({
    type: 'actor.revised',
    subject: { type: 'actor', id: before.id },
    before: audited(before),
    after: audited(stored),
  })
  return answer(act, stored)
}

/** Removes an actor that nothing refers to; what is used is merged instead, so that the log keeps saying who it was. */
export async function removeActor(act: Act, { code }: { code: string }): Promise<{ code: string }> {
  const { tx, dossier } = act
  const found = await findActor(act, code)
  if (!found) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM actors WHERE dossier_id = ${dossier.id}::uuid AND id = ${found.id}::uuid FOR UPDATE`
  const roles = await tx.developmentActor.count({ where: { dossierId: dossier.id, actorId: found.id } })
  const children = await tx.actor.count({ where: { dossierId: dossier.id, parentId: found.id } })
  const merges = await tx.merge.count({
    where: { dossierId: dossier.id, survivorId: found.id, undoneAt: null },
  })
  if (roles + children + merges > 0)
    throw refuse('CONFLICT', `${found.name} is used, so it stays. Merge it into another actor instead.`, {
      reason: 'used',
      ...{ roles, children, merges },
    })
  await tx.actor.delete({ where: { dossierId_id: { dossierId: dossier.id, id: found.id } } })
  await act.audit({ type: 'actor.removed', subject: { type: 'actor', id: found.id }, before: audited(found) })
  return { code: found.code }
}
