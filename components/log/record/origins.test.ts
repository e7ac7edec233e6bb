import { describe, expect, it } from 'vitest'
import { originsSentence, sameOrigin } from './origins'

const cited = (title: string, originId = title, sourceRetracted = false) => ({
  ...{ sourceId: title, title, originId, sourceRetracted },
})

describe('the origins behind a development', () => {
  it.each([
    [[cited('a')], null],
    [[cited('a'), cited('b')], null],
    [
      [cited('a'), cited('b', 'a'), cited('c')],
      '3 citations from 2 origins: what repeats one origin counts once.',
    ],
    [[cited('a'), cited('b', 'a', true)], null],
  ])('are said when some are one', (citations, sentence) => expect(originsSentence(citations)).toBe(sentence))

  it('name what is one with a citation', () => {
    const [a, b, c] = [cited('a'), cited('b', 'a'), cited('c')]
    expect(sameOrigin(b, [a, b, c])).toEqual(['a'])
    expect(sameOrigin(c, [a, b, c])).toEqual([])
  })
})
