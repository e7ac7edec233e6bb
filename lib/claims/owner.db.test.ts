import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/core/db/prisma'
import { makeBaseline } from '@/tests/harness/evidence'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
let baseline: Awaited<ReturnType<typeof makeBaseline>>

beforeAll(async () => {
  world = await makeWorld()
  baseline = await makeBaseline(world)
})

const idOf = (who: 'owner' | 'editor' | 'analyst' | 'reader') => world.principals[who].accountId
const get = async (ref: string) => (await world.api('reader').claims.getClaim({ key: world.key, ref })).owner
const handOver = (ref: string, from: string | null, owner: string | null, reason?: string) =>
  world
    .api('analyst')
    .claims.handOverClaim({ key: world.key, ref, from, owner, ...(reason ? { reason } : {}) })

describe('the owner of a claim', () => {
  it('is whoever draws it, until it is handed over to another member', async () => {
    const { ref, id } = await baseline.addClaim()
    expect(await get(ref)).toMatchObject({ accountId: idOf('analyst'), left: false })
    await handOver(ref, idOf('analyst'), idOf('editor'), 'On leave.')
    expect(await get(ref)).toMatchObject({ accountId: idOf('editor') })
    const { items } = await world
      .api('reader')
      .claims.listClaims({ key: world.key, owner: idOf('editor'), limit: 50 })
    expect(items.map((claim) => claim.ref)).toEqual([ref])
    const entry = await prisma().auditEntry.findFirst({
      where: { dossierId: world.dossierId, subjectId: id, type: 'claim.handed-over' },
    })
    expect(entry).toMatchObject({
      before: { ref, ownerId: idOf('analyst') },
      after: { ref, ownerId: idOf('editor') },
      reason: 'On leave.',
    })
  })

  it('can be nobody, and is found as such', async () => {
    const { ref } = await baseline.addClaim()
    await handOver(ref, idOf('analyst'), null)
    expect(await get(ref)).toBeNull()
    const { items } = await world
      .api('reader')
      .claims.listClaims({ key: world.key, owner: 'nobody', limit: 50 })
    expect(items.map((claim) => claim.ref)).toEqual([ref])
  })

  it('is not handed over by whoever looks at an old page, nor to a stranger', async () => {
    const { ref } = await baseline.addClaim()
    await handOver(ref, idOf('analyst'), idOf('reader'))
    await expect(handOver(ref, idOf('analyst'), idOf('editor'))).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'owner', owner: idOf('reader') },
    })
    const other = await makeWorld()
    await expect(handOver(ref, idOf('reader'), other.principals.editor.accountId)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['owner'] }] },
    })
    expect(await get(ref)).toMatchObject({ accountId: idOf('reader') })
  })

  it('stays named after leaving the dossier, so that it can be handed over', async () => {
    const { ref } = await baseline.addClaim()
    await handOver(ref, idOf('analyst'), idOf('reader'))
    await world.api('owner').team.removeMember({ key: world.key, accountId: idOf('reader') })
    const { owner } = await world.api('editor').claims.getClaim({ key: world.key, ref })
    expect(owner).toMatchObject({ accountId: idOf('reader'), left: true })
  })
})
