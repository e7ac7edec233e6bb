import { beforeAll, describe, expect, it } from 'vitest'
import { log, refusalOf } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const kinds = () => world.api('editor').kinds
const key = () => world.key
const fire = {
  code: 'forest-fire',
  label: 'Forest fire',
  plural: 'Forest fires',
  plover: [{ code: 'COERCE' as const, score: null }],
  measures: [{ metric: 'areaBurned', label: 'Area burned', unit: 'ha' }],
}
const find = async (code: string) =>
  (await kinds().listKinds({ key: key() })).items.find((each) => each.code === code)!

describe('a kind of the dossier’s own', () => {
  it('is taken by the log at once, stands before "other", and keeps its code to itself', async () => {
    expect(await kinds().addKind({ key: key(), ...fire })).toMatchObject({ version: 1, developments: 0 })
    const { items } = await kinds().listKinds({ key: key() })
    expect(items.slice(-2).map(({ code }) => code)).toEqual(['forest-fire', 'other'])
    await log(world, {
      kind: 'forest-fire',
      measurements: [{ metric: 'areaBurned', best: 120, unit: 'ha', basis: 'observed' }],
    })
    expect(await find('forest-fire')).toMatchObject({
      developments: 1,
      measures: [{ metric: 'areaBurned', type: 'number' }],
    })
    const whole = await world.api('reader').dossiers.getDossier({ key: key() })
    expect(whole.kinds.find(({ code }) => code === 'forest-fire')).toMatchObject({ archived: false })
    expect((await refusalOf(kinds().addKind({ key: key(), ...fire }))).message).toContain(
      'Choose another one',
    )
  })

  it('is revised under its version, with one unit for a measure everywhere', async () => {
    const { version } = await find('forest-fire')
    const revised = await kinds().reviseKind({ key: key(), code: 'forest-fire', version, label: 'Wildfire' })
    expect(revised).toMatchObject({ label: 'Wildfire', version: version + 1 })
    const stale = kinds().reviseKind({ key: key(), code: 'forest-fire', version, label: 'Mine' })
    expect((await refusalOf(stale)).data).toMatchObject({ reason: 'stale', theirs: { label: 'Wildfire' } })
    const mixed = kinds().addKind({
      ...{ key: key(), code: 'steppe-fire', label: 'Steppe fire', plural: 'Steppe fires' },
      measures: [{ metric: 'areaBurned', label: 'Area', unit: 'km2' }],
    })
    expect(await refusalOf(mixed)).toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['measures', 0, 'unit'] }] },
    })
    const { items } = await world.api('owner').audit.listAudit({ key: key() })
    expect(items.find(({ type }) => type === 'kind.revised')).toMatchObject({
      before: { label: 'Forest fire' },
      after: { label: 'Wildfire' },
    })
  })

  it('is archived when it was used: what was logged keeps it, nothing new takes it, and it comes back', async () => {
    expect((await refusalOf(kinds().removeKind({ key: key(), code: 'forest-fire' }))).message).toContain(
      'Archive it instead',
    )
    const { version } = await find('forest-fire')
    await kinds().reviseKind({ key: key(), code: 'forest-fire', version, archived: true })
    expect((await refusalOf(log(world, { kind: 'forest-fire' }))).message).toContain('archived')
    expect((await find('forest-fire')).developments).toBe(1)
    await kinds().reviseKind({ key: key(), code: 'forest-fire', version: version + 1, archived: false })
    expect((await log(world, { kind: 'forest-fire' })).ref).toBeTruthy()
  })

  it('is removed as long as nothing had it', async () => {
    await kinds().addKind({
      ...fire,
      key: key(),
      code: 'slip',
      label: 'A slip',
      plural: 'Slips',
      measures: [],
    })
    expect(await kinds().removeKind({ key: key(), code: 'slip' })).toEqual({ code: 'slip' })
    expect(await find('slip')).toBeUndefined()
  })

  it('is put in order, unless the list is another one by now', async () => {
    const codes = (await kinds().listKinds({ key: key() })).items.map(({ code }) => code)
    const turned = codes.toReversed()
    await kinds().orderKinds({ key: key(), codes: turned })
    expect((await kinds().listKinds({ key: key() })).items.map(({ code }) => code)).toEqual(turned)
    expect((await refusalOf(kinds().orderKinds({ key: key(), codes: codes.slice(1) }))).data).toMatchObject({
      reason: 'stale',
    })
  })
})

it('adds two kinds at the same moment without a slip in the order', async () => {
  const own = await makeWorld()
  const { addKind, listKinds } = own.api('editor').kinds
  await Promise.all(
    ['one', 'two', 'three'].map((code) => addKind({ ...fire, key: own.key, code, measures: [] })),
  )
  const { items } = await listKinds({ key: own.key })
  expect(items.at(-1)!.code).toBe('other')
  expect(
    items
      .slice(-4, -1)
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(['one', 'three', 'two'])
})

describe('thresholds', () => {
  it('are added, revised under their version and removed', async () => {
    const line = {
      metric: 'areaBurned',
      kindCode: 'forest-fire',
      value: 1000,
      label: 'disaster',
      authority: 'Civil protection',
    }
    const { id } = await kinds().addThreshold({ key: key(), ...line })
    expect(await kinds().reviseThreshold({ key: key(), id, version: 1, value: 900 })).toMatchObject({
      value: 900,
      version: 2,
    })
    expect(
      (await refusalOf(kinds().reviseThreshold({ key: key(), id, version: 1, value: 1 }))).data,
    ).toMatchObject({ reason: 'stale' })
    expect(
      (await refusalOf(kinds().addThreshold({ key: key(), ...line, kindCode: 'nothing' }))).message,
    ).toContain('no kind nothing')
    expect((await kinds().listKinds({ key: key() })).thresholds.map(({ value }) => value)).toContain(900)
    await kinds().removeThreshold({ key: key(), id })
    expect((await refusalOf(kinds().removeThreshold({ key: key(), id }))).code).toBe('NOT_FOUND')
  })

  it('and kinds are the editors’, and of another dossier not there', async () => {
    expect(
      (await refusalOf(world.api('analyst').kinds.addKind({ ...fire, key: key(), code: 'mine' }))).code,
    ).toBe('FORBIDDEN')
    const other = await makeWorld()
    const foreign = other
      .api('owner')
      .kinds.reviseKind({ key: other.key, code: 'forest-fire', version: 1, label: 'Mine' })
    expect((await refusalOf(foreign)).code).toBe('NOT_FOUND')
  })
})
