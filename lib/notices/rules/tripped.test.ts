import { expect, it } from 'vitest'
import type { OwnedWire } from '@/lib/tripwires/rules/waiting'
import { trippedFor } from './tripped'

const hit = (ref: string, recordedAt: string, by = 'Anna') => ({
  ...{ ref, title: ref, recordedAt, by, byId: by },
})
const wire = (rest: Partial<OwnedWire>): OwnedWire => ({
  ...{ id: 'w', claim: { ref: 'C-1', statement: 'So.' }, says: 'It opens', byDate: '2026-03-01' },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', waiting: 1, ownerId: 'me', hits: [] },
  ...rest,
})
const tell = (wires: OwnedWire[], read: Record<string, string> = {}) =>
  trippedFor(wires, 'me', new Map(Object.entries(read)), (id, ref) => `${id} ${ref}`)

it('tells the owner alone, and not of what they logged', () => {
  expect(tell([wire({ ownerId: 'other', hits: [hit('D-1', '2026-02-01T00:00:00.000Z')] })])).toEqual([])
  expect(tell([wire({ hits: [hit('D-1', '2026-02-01T00:00:00.000Z', 'me')] })])).toEqual([])
  const both = [hit('D-2', '2026-02-02T00:00:00.000Z', 'me'), hit('D-1', '2026-02-01T00:00:00.000Z')]
  expect(tell([wire({ waiting: 2, hits: both })])).toMatchObject([
    { kind: 'tripped', count: 1, by: 'Anna', development: { ref: 'D-1' }, entry: 'w D-1' },
  ])
})

it('is read until something newer is logged, and counts what is not listed', () => {
  const wires = [wire({ waiting: 40, hits: [hit('D-1', '2026-02-01T00:00:00.000Z')] })]
  expect(tell(wires)).toMatchObject([{ unread: true, count: 40 }])
  expect(tell(wires, { w: '2026-02-01T00:00:00.000Z' })).toMatchObject([{ unread: false }])
  expect(tell(wires, { w: '2026-01-31T00:00:00.000Z' })).toMatchObject([{ unread: true }])
})

it('came about when the tripwire was armed if what fits was logged before', () => {
  const hits = [hit('D-1', '2020-02-01T00:00:00.000Z')]
  expect(tell([wire({ hits })])).toMatchObject([{ at: '2026-01-01T00:00:00.000Z' }])
})

it('says that the day of a tripwire went by', () => {
  expect(tell([wire({ waiting: 0 })])).toMatchObject([
    { kind: 'expired', at: '2026-03-02T00:00:00.000Z', by: null, entry: 'w', development: null },
  ])
})
