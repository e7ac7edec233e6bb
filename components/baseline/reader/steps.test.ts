import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '@/lib/baselines/rules/code-points'
import { stepped, type Span, type Step } from './steps'

const text = 'Minsk turned to 𝔘nion China. It paid.'
const shown = ({ start, end }: Span) => sliceCodePoints(text, start, end)
const word = (edge: Step['edge'], way: Step['way']): Step => ({ edge, by: 'word', way })

describe('moving the ends of a chosen stretch', () => {
  const sentence = { start: 0, end: 28 }

  it('takes the last word off, full stop first', () => {
    expect(shown(sentence)).toBe('Minsk turned to 𝔘nion China.')
    const less = stepped(text, sentence, word('end', -1))
    expect(shown(less)).toBe('Minsk turned to 𝔘nion China')
    expect(shown(stepped(text, less, word('end', -1)))).toBe('Minsk turned to 𝔘nion')
  })

  it('moves the start by a word', () => {
    expect(shown(stepped(text, sentence, word('start', 1)))).toBe('turned to 𝔘nion China.')
  })

  it('goes on into the next sentence', () => {
    expect(shown(stepped(text, sentence, word('end', 1)))).toBe('Minsk turned to 𝔘nion China. It')
    expect(shown(stepped(text, sentence, { edge: 'end', by: 'sentence', way: 1 }))).toBe(text)
  })

  it('never leaves nothing, nor passes the ends of the text', () => {
    const one = { start: 0, end: 5 }
    expect(stepped(text, one, word('end', -1))).toEqual(one)
    expect(stepped(text, one, word('start', 1))).toEqual(one)
    expect(stepped(text, one, word('start', -1))).toEqual(one)
    const all = { start: 0, end: 37 }
    expect(stepped(text, all, word('end', 1))).toEqual(all)
  })
})
