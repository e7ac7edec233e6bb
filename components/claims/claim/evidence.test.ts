import { describe, expect, it } from 'vitest'
import type { ClaimWhole } from '@/lib/claims/contract'
import { leftOutWords, sortEvidence } from './evidence'

type Link = ClaimWhole['evidence'][number]

const link = (id: string, startsOn: string, rest: Partial<Link> = {}) =>
  ({ id, state: 'accepted', endedAt: null, development: { startsOn }, ...rest }) as Link

describe('the links of a claim', () => {
  const evidence = [
    link('old', '2015-01-01'),
    link('a', '2020-01-01'),
    link('b', '2021-01-01'),
    link('waits', '2022-01-01', { state: 'proposed' }),
    link('context', '2022-02-01'),
  ]
  const parts = {
    evidence,
    terms: [{ linkId: 'a' }, { linkId: 'b' }, { linkId: 'a' }, { linkId: null }],
    corrections: [],
    knownWhenWritten: [{ linkId: 'old', overlooked: true, certain: false }],
    leftOut: [
      { linkId: 'waits', reason: 'not-accepted' },
      { linkId: 'context', reason: 'context' },
    ],
  } as unknown as Parameters<typeof sortEvidence>[0]
  const sorted = sortEvidence(parts)
  const ids = (links: { link: Link }[]) => links.map((each) => each.link.id)

  it('are listed once each, newest first, without the baseline’s own word', () => {
    expect(ids(sorted.counting)).toEqual(['b', 'a'])
  })

  it('wait apart, and are not left out as well', () => {
    expect(ids(sorted.proposed)).toEqual(['waits'])
    expect(ids(sorted.leftOut)).toEqual(['context'])
  })

  it('say what was overlooked and what the date cannot tell', () => {
    expect(sorted.known[0]).toMatchObject({ flagged: true })
    expect(sorted.known[0]!.remark).toMatch(/^Overlooked.*cannot tell/)
  })

  it('say why they are left out', () => {
    expect(leftOutWords('not-accepted', { state: 'rejected' })).toBe('Rejected.')
    expect(leftOutWords('ended', { state: 'accepted' })).toBe('Replaced by a changed link.')
    expect(leftOutWords('ended', { state: 'withdrawn' })).toBe('Withdrawn.')
  })
})
