import { sliceCodePoints } from '@/lib/baselines/rules/code-points'
import { pointsBefore, spotOf, wholeWords, type Stretch } from './offsets'
import type { Span } from './steps'

/** A stretch that was chosen, with its words. `cut` says that the choice went on into another paragraph and was cut to the first. */
export type Picked = Stretch & { quote: string; cut: boolean }

/** The text nodes of a block in their order, without what stands beside the text (numbers, shapes). */
export function textNodesOf(block: Element): Text[] {
  const text = block.querySelector('[data-text]')
  if (!text) return []
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element)
      return node.hasAttribute('data-outside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    return NodeFilter.FILTER_ACCEPT
  })
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}

const textsOf = (nodes: readonly Text[]) => nodes.map(({ data }) => data)

/** The text of a block as it is counted. */
export const blockText = (block: Element): string => textsOf(textNodesOf(block)).join('')

function spanWithin(block: Element, range: Range): Span | null {
  const nodes = textNodesOf(block)
  const texts = textsOf(nodes)
  const touched = nodes.flatMap((node, at) => (range.intersectsNode(node) ? [at] : []))
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return null
  const startsAt = nodes[first] === range.startContainer ? range.startOffset : 0
  const endsAt = nodes[last] === range.endContainer ? range.endOffset : (texts[last] ?? '').length
  return wholeWords(
    texts.join(''),
    pointsBefore(texts, { text: first, offset: startsAt }),
    pointsBefore(texts, { text: last, offset: endsAt }),
  )
}

/** What a selection of the browser picks in an article: whole words of one block, the first it touches. */
export function pickedFrom(article: Element, range: Range): Picked | null {
  if (range.collapsed || !range.intersectsNode(article)) return null
  const spans = [...article.querySelectorAll<HTMLElement>('[data-block]')].flatMap((block) => {
    const span = range.intersectsNode(block) ? spanWithin(block, range) : null
    return span ? [{ block, span }] : []
  })
  const first = spans[0]
  return first ? pickedOf(first.block, first.span, spans.length > 1) : null
}

/** A span of a block with its words. */
export function pickedOf(block: HTMLElement, { start, end }: Span, cut = false): Picked {
  return {
    block: block.dataset['block'] ?? '',
    start,
    end,
    quote: sliceCodePoints(blockText(block), start, end),
    cut,
  }
}

/** The browser's range of a span of a block, or null where the block has no text. */
export function rangeOf(block: Element, { start, end }: Span): Range | null {
  const nodes = textNodesOf(block)
  const texts = textsOf(nodes)
  const [from, to] = [spotOf(texts, start, 'start'), spotOf(texts, end, 'end')]
  const [first, last] = [from && nodes[from.text], to && nodes[to.text]]
  if (!from || !to || !first || !last) return null
  const range = document.createRange()
  range.setStart(first, from.offset)
  range.setEnd(last, to.offset)
  return range
}
