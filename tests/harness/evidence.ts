import { prisma } from '@/lib/core/db/prisma'
import { newId } from '@/lib/core/ids'
import type { Stage } from '@/lib/drift/rules/types'
import type { Grade } from '@/lib/sources/rules/admiralty'
import { parseGrade } from '@/lib/sources/rules/admiralty'
import type { World } from './world'

/** The baseline that the tests measure against: published on this day, with these words. */
export const PUBLISHED_ON = '2019-07-18'
export const TEXT = `# How much integration?

Defence was the exception. In no other field did the partners work together so closely.

A loan of 630 million dollars 🤝 was handled in the same way — naïvely.`

/** A baseline frozen by the editor, and a claim on its first sentence by the analyst. */
export async function makeBaseline(world: World) {
  const { key } = world
  const frozen = await world
    .api('editor')
    .baselines.addBaseline({ key, title: 'A baseline', publishedOn: PUBLISHED_ON, text: TEXT })
  const block = frozen.blocks.find(({ text }) => text.startsWith('Defence'))!.id
  const addClaim = (statement = 'Defence is the exception.', weight = 3) =>
    world.api('analyst').claims.addClaim({
      key,
      baselineId: frozen.id,
      statement,
      type: 'judgement',
      weight,
      passages: [{ block, start: 0, end: 26 }],
    })
  return { ...frozen, baselineId: frozen.id, block, addClaim }
}

type Wanted = {
  /** 'B2', or 'B2@wire' for what repeats the source of that name */
  grades?: string[]
  on?: string
  stage?: Stage
  knownFrom?: string
  createdAt?: string
}

let made = 0

async function cite(world: World, developmentId: string, written: string, position: number) {
  const [letters = '', wire] = written.split('@')
  const grade: Grade = parseGrade(letters)!
  const { dossierId } = world
  const source = (title: string, originId: string | null) =>
    prisma().source.create({ data: { dossierId, id: newId(), title, originId } })
  const known = wire ? await prisma().source.findFirst({ where: { dossierId, title: wire } }) : null
  const origin = wire ? (known ?? (await source(wire, null))) : null
  const { id: sourceId } = await source(`Source of ${developmentId}`, origin?.id ?? null)
  const gradedById = world.principals.analyst.accountId
  await prisma().citation.create({
    data: { dossierId, id: newId(), developmentId, sourceId, position, ...grade, gradedById },
  })
}

/** A development of one day in the log, with its citations. Known from the day it happened unless said otherwise. */
export async function logDevelopment(
  world: World,
  wanted: Wanted = {},
): Promise<{ id: string; ref: string }> {
  made += 1
  const { grades = ['B2'], on = '2021-11-04', stage = 'completed', knownFrom = on, createdAt } = wanted
  const [id, ref, day] = [newId(), `${world.key}-D-${String(made).padStart(4, '0')}`, new Date(on)]
  const best = parseGrade(grades[0]?.split('@')[0] ?? '')
  await prisma().development.create({
    data: {
      dossierId: world.dossierId,
      id,
      ref,
      title: `Development ${ref}`,
      kindCode: 'statement',
      happened: on,
      startsOn: day,
      endsOn: day,
      precision: 'day',
      stage,
      reliability: best?.reliability ?? null,
      credibility: best?.credibility ?? null,
      knownFrom: new Date(knownFrom),
      backfilled: !createdAt,
      contentHash: id,
      createdById: world.principals.analyst.accountId,
      ...(createdAt ? { createdAt: new Date(createdAt) } : {}),
    },
  })
  for (const [position, written] of grades.entries()) await cite(world, id, written, position)
  return { id, ref }
}
