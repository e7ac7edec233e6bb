import 'server-only'
import type { Act } from '@/lib/core/gate'
import { citationRows } from '@/lib/developments/mutations/children'
import { bestGrade } from '@/lib/sources/rules/grade'
import type { PlannedReturn, Rest } from './put-back-plan'
import { writePlain } from './write-plain'

type Whole = PlannedReturn & { rest: Rest }

/** Title, kind, day, place and best grade of all records with one statement. */
async function writeHeads({ tx, dossier }: Act, all: Whole[]) {
  const rows = all.map(({ stored, after, rest: { dated, contentHash, placeId, cited } }) => {
    const best = cited
      ? bestGrade(cited.filter(({ source }) => !source.withdrawn).map(({ draft }) => draft))
      : stored
    return {
      ...{ id: stored.id, title: after.title, kind: after.kind, ...dated, place: placeId, hash: contentHash },
      ...{ reliability: best?.reliability ?? null, credibility: best?.credibility ?? null },
    }
  })
  await tx.$executeRaw`
    UPDATE developments d SET title = u.title, kind_code = u.kind, happened = u.happened, starts_on = u."startsOn", ends_on = u."endsOn", precision = u.precision,
      place_id = u.place, content_hash = u.hash, reliability = u.reliability, credibility = u.credibility
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS u (id uuid, title text, kind text, happened text, "startsOn" date, "endsOn" date, precision text, place uuid,
      hash text, reliability text, credibility int2)
    WHERE d.dossier_id = ${dossier.id}::uuid AND d.id = u.id`
}

/** Who took part; the first day is kept with it, so that a record that moves is written too. */
async function writeParties({ tx, dossier }: Act, all: Whole[]) {
  const moved = all.filter(
    ({ stored, rest: { roles, dated } }) =>
      roles !== null || dated.startsOn !== stored.startsOn.toISOString().slice(0, 10),
  )
  if (moved.length === 0) return
  const ids = moved.map(({ stored }) => stored.id)
  await tx.developmentActor.deleteMany({ where: { dossierId: dossier.id, developmentId: { in: ids } } })
  const data = moved.flatMap(({ stored, rest: { roles, dated } }) =>
    (roles ?? stored.actors).map(({ actorId, role }) => ({
      ...{
        dossierId: dossier.id,
        developmentId: stored.id,
        startsOn: new Date(dated.startsOn),
        actorId,
        role,
      },
    })),
  )
  await tx.developmentActor.createMany({ data, skipDuplicates: true })
}

async function writeSources(act: Act, all: Whole[]) {
  const citing = all.filter(({ changed }) => changed.after.citations)
  if (citing.length === 0) return
  const ids = citing.map(({ stored }) => stored.id)
  await act.tx.citation.deleteMany({ where: { dossierId: act.dossier.id, developmentId: { in: ids } } })
  const data = citing.flatMap(({ stored, rest: { cited } }) =>
    citationRows(act, stored.id, cited ?? [], stored.citations),
  )
  await act.tx.citation.createMany({ data })
}

/**
 * Writes what is planned, all records with a few statements; the version of each goes up by one. Plain fields come last: the words that a record is
 * found by are made of its new title.
 */
export async function writeTogether(act: Act, planned: PlannedReturn[]): Promise<void> {
  const all = planned.filter((each): each is Whole => each.rest !== null)
  if (all.length > 0) {
    await writeHeads(act, all)
    await writeParties(act, all)
    await writeSources(act, all)
  }
  await writePlain(act, planned)
}
