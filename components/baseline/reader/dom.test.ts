import { Window } from 'happy-dom'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { blockText, pickedFrom, rangeOf } from './dom'

/** A paragraph as the server sets it: a sentence, a mark that splits its text, a number that is no part of it. */
const page = `<div id="article"><p data-block="B1"><span data-outside>B1</span><span data-text><span data-sentence>He has <mark>turned <mark>down 𝔘nion</mark></mark><sup data-outside><a href="#">C11</a></sup> requests.</span> <span data-sentence>So far.</span></span></p><p data-block="B2"><span data-text>Next one.</span></p></div>`

const window = new Window()
const document = window.document

beforeAll(() => {
  for (const name of ['document', 'NodeFilter', 'Element'] as const) vi.stubGlobal(name, window[name])
})
afterAll(() => vi.unstubAllGlobals())
beforeEach(() => {
  document.body.innerHTML = page
})

const article = () => document.getElementById('article') as unknown as Element
const block = () => document.querySelector('[data-block="B1"]') as unknown as Element

function nodeWith(words: string): Node {
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT)
  while (walker.nextNode())
    if (walker.currentNode?.textContent?.includes(words)) return walker.currentNode as unknown as Node
  throw new Error(`no text node with ${words}`)
}

function rangeBetween(from: string, fromOffset: number, to: string, toOffset: number): Range {
  const range = document.createRange() as unknown as Range
  range.setStart(nodeWith(from), fromOffset)
  range.setEnd(nodeWith(to), toOffset)
  return range
}

describe('what a selection picks', () => {
  it('counts the text without numbers and shapes', () => {
    expect(blockText(block())).toBe('He has turned down 𝔘nion requests. So far.')
  })

  it('counts code points over marks that split the text', () => {
    expect(pickedFrom(article(), rangeBetween('turned', 0, 'requests', 9))).toEqual({
      block: 'B1',
      start: 7,
      end: 33,
      quote: 'turned down 𝔘nion requests',
      cut: false,
    })
  })

  it('is cut to the paragraph it began in, and says so', () => {
    const picked = pickedFrom(article(), rangeBetween('So far', 0, 'Next', 4))
    expect(picked).toMatchObject({ block: 'B1', quote: 'So far.', cut: true })
  })

  it('picks nothing in a number beside the text', () => {
    expect(pickedFrom(article(), rangeBetween('C11', 0, 'C11', 2))).toBeNull()
  })

  it('comes back to the same stretch through a range', () => {
    const range = rangeOf(block(), { start: 7, end: 33 })!
    expect(pickedFrom(article(), range)).toMatchObject({ start: 7, end: 33 })
  })
})
