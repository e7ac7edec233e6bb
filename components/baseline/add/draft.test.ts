import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/lib/baselines/rules/text'
import { countWords, EMPTY, readBaseline, titleOf } from './draft'

const text = '# How much?\n\n*A note.*\n\nFirst.\n\nSecond.'

describe('a baseline being added', () => {
  it('offers the text’s own heading as the title', () => {
    expect(titleOf(blocksOf(text))).toBe('How much?')
    expect(titleOf(blocksOf('First.'))).toBe('')
  })

  it('counts what the text falls into', () => {
    expect(countWords(blocksOf(text))).toBe('2 paragraphs, 1 heading, 1 note')
    expect(countWords([])).toBe('Nothing yet')
  })

  it('takes the heading where no title was typed, and nothing for an empty author', async () => {
    const read = await readBaseline('BLR', { ...EMPTY, text, publishedOn: '2019-07-18' })
    expect(read).toMatchObject({ ok: true, asked: { title: 'How much?', author: null } })
  })

  it('says beside the fields what is missing', async () => {
    const read = await readBaseline('BLR', EMPTY)
    expect(read).toEqual({
      ok: false,
      errors: {
        title: 'Give the article a title, or begin its text with a heading.',
        text: 'Paste the text.',
        publishedOn: 'Give the day it was published.',
      },
    })
  })
})
