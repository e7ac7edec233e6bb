import 'server-only'
import { badField, notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor, ActorAddition, ActorRevision } from '../contract'

const withParent = { parent: { select: { code: true } } } satisfies Prisma.ActorInclude
type Stored = Prisma.ActorGetPayload<{ include: typeof withParent }>

async function findActor({ tx, dossier }: Act, code: string): Promise<Stored | null> {
  const where = { dossierId: dossier.id, code: { equals: code, mode: 'insensitive' as const } }
  return tx.actor.findFirst({ where, include: withParent })
}

/** What the audit keeps of an actor. */
const audited = ({ code, name, otherNames, type, iso3166, parent }: Stored) => ({
  ...{ code, name, otherNames, type, iso3166 },
  parent: parent?.code ?? null,
})

async function answer({ tx, dossier }: Act, stored: Stored): Promise<Actor> {
  const [count] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT x.development_id)::int AS n FROM development_actors x
    JOIN developments d ON d.dossier_id = x.dossier_id AND d.id = x.development_id
    WHERE x.dossier_id = ${dossier.id}::uuid AND x.actor_id = ${stored.id}::uuid AND d.retracted_at IS NULL`
  return { id: stored.id, ...audited(stored), type: stored.type as Actor['type'], developments: count!.n }
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

/** Adds an actor; its code, capitals or not, is free. */
export async function addActor(act: Act, { key: _, parent, ...given }: ActorAddition): Promise<Actor> {
  const taken = await findActor(act, given.code)
  if (taken)
    throw refuse('CONFLICT', `The code ${taken.code} belongs to ${taken.name}. Choose another one.`, {
      reason: 'duplicate',
      code: taken.code,
    })
  const id = newId()
  const parentId = parent ? await parentFor(act, parent, null) : null
  const stored = await act.tx.actor.create({
    data: { dossierId: act.dossier.id, id, ...given, parentId },
    include: withParent,
  })
  await act.audit({ type: 'actor.added', subject: { type: 'actor', id }, after: audited(stored) })
  return answer(act, stored)
}

/** Changes what is given of an actor. Its code stays. */
export async function reviseActor(
  act: Act,
  { key: _, code, parent, ...changes }: ActorRevision,
): Promise<Actor> {
  const before = await findActor(act, code)
  if (!before) throw notFound()
  const part = parent === undefined ? {} : { parentId: parent && (await parentFor(act, parent, before.id)) }
  const stored = await act.tx.actor.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: before.id } },
    data: { ...changes, ...part },
    include: withParent,
  })
  await act.audit({
    type: 'actor.revised',
    subject: { type: 'actor', id: before.id },
    before: audited(before),
    after: audited(stored),
  })
  return answer(act, stored)
}
