import { expect, it } from 'vitest'
import type { Notice } from '../contract'
import { noticeWords, quotedOf, shortened } from './sentence'

const claim = { ref: 'BLR-C-04', statement: 'No base will be opened.' }
const development = { ref: 'BLR-D-0042', title: 'A base is opened' }
const target = { type: 'claim' as const, id: 'x', label: 'BLR-C-04', passage: null, selector: null }
const note = { id: 'n', threadId: 't', begins: 'Is this\n\nso?', target }
const empty = { claim: null, development: null, note: null, tripwire: null, relation: null, entry: null }
const notice = (rest: Partial<Notice> & Pick<Notice, 'kind'>): Notice => ({
  ...{ id: 'x', at: '2026-03-02T14:02:00.000Z', by: 'Anna', unread: true, count: 1, ...empty },
  ...rest,
})
const about = { claim, development }

it.each<[Notice, string]>([
  [notice({ kind: 'mention', note }), 'Anna named you in a note on BLR-C-04'],
  [notice({ kind: 'reply', note }), 'Anna answered in your thread on BLR-C-04'],
  [
    notice({ kind: 'note', note: { ...note, target: { ...target, type: 'passage', label: 'Defence was' } } }),
    'Anna placed a note on “Defence was”',
  ],
  [notice({ kind: 'resolved', note }), 'Anna resolved your thread on BLR-C-04'],
  [notice({ kind: 'reopened', note }), 'Anna opened your thread on BLR-C-04 again'],
  [notice({ kind: 'owner', claim }), 'Anna handed BLR-C-04 to you: you answer for it now'],
  [notice({ kind: 'released', claim }), 'Anna handed BLR-C-04 on: you no longer answer for it'],
  [notice({ kind: 'link-proposed', ...about }), 'Anna proposed a link of BLR-D-0042 to BLR-C-04'],
  [
    notice({ kind: 'link-proposed', ...about, count: 1_200 }),
    'Anna proposed 1,200 links to BLR-C-04, the last of BLR-D-0042',
  ],
  [
    notice({ kind: 'link-proposed', ...about, count: 0 }),
    'Anna proposed links to BLR-C-04; none of them waits any more',
  ],
  [notice({ kind: 'link-accepted', ...about }), 'Anna accepted your link of BLR-D-0042 to BLR-C-04'],
  [
    notice({ kind: 'link-rejected', ...about, count: 2 }),
    'Anna rejected 2 of your links to BLR-C-04, the last of BLR-D-0042',
  ],
  [notice({ kind: 'tripped', ...about }), 'BLR-D-0042, logged by Anna, trips a tripwire of BLR-C-04'],
  [
    notice({ kind: 'tripped', ...about, count: 3 }),
    '3 developments trip a tripwire of BLR-C-04, the last of them BLR-D-0042, logged by Anna',
  ],
  [
    notice({ kind: 'expired', claim, by: null }),
    'The last day of a tripwire of BLR-C-04 went by, and nothing tripped it',
  ],
])('%# reads as a sentence', (one, words) => {
  expect(noticeWords(one)).toBe(words)
})

it('quotes what it is about', () => {
  const tripwire = { says: 'A base is opened', byDate: '2026-12-31' }
  expect(quotedOf(notice({ kind: 'reply', note }))).toBe('Is this so?')
  expect(quotedOf(notice({ kind: 'tripped', ...about, tripwire }))).toBe('A base is opened')
  expect(quotedOf(notice({ kind: 'expired', claim, tripwire }))).toBe(tripwire.says)
  expect(quotedOf(notice({ kind: 'owner', claim }))).toBe(claim.statement)
})

it('cuts at a space, and a word without one in the middle', () => {
  expect(shortened('one two three', 9)).toBe('one two…')
  expect(shortened('abcdefghij', 6)).toBe('abcdef…')
})
