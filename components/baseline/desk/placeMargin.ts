import { placeCards, type Wish } from '@/components/baseline/margin/place'

const GAP = 8
const CHOSEN_WEIGHT = 1e6

/** The first line of each passage, in px from the top of the list of cards. */
function linesOf(root: ParentNode, top: number): Map<string, number> {
  const lines = new Map<string, number>()
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-passage]')) {
    const id = mark.dataset['passage'] ?? ''
    const first = lines.has(id) ? undefined : mark.getClientRects()[0]
    if (first) lines.set(id, first.top - top)
  }
  return lines
}

/** Everything is measured before anything is moved, so that the browser lays the page out once. */
function wishesOf(root: ParentNode, list: HTMLElement, cards: readonly HTMLElement[]): Wish[] {
  const lines = linesOf(root, list.getBoundingClientRect().top)
  let before = 0
  return cards.map((card) => {
    const passages = card.dataset['passages']?.split(' ') ?? []
    const wish = passages.map((id) => lines.get(id)).find((line) => line !== undefined) ?? before
    before = wish
    const weight = card.dataset['selected'] === undefined ? 1 : CHOSEN_WEIGHT
    return { wish, height: card.offsetHeight, weight }
  })
}

function clear(list: HTMLElement, cards: readonly HTMLElement[]) {
  list.style.height = ''
  delete list.dataset['placed']
  delete list.dataset['settled']
  for (const card of cards) card.style.top = ''
}

/** Puts each card of the margin beside its lines; on a narrow screen, where the cards follow the text, leaves them where they are. */
export function placeMargin(root: ParentNode, beside: boolean): void {
  const list = root.querySelector<HTMLElement>('[data-cards]')
  if (!list) return
  const cards = [...list.querySelectorAll<HTMLElement>(':scope > [data-card]')]
  if (!beside) return clear(list, cards)
  list.dataset['placed'] = ''
  const wishes = wishesOf(root, list, cards)
  const tops = placeCards(wishes, GAP)
  cards.forEach((card, at) => {
    card.style.top = `${Math.round(tops[at] ?? 0)}px`
  })
  list.style.height = `${Math.ceil((tops.at(-1) ?? 0) + (wishes.at(-1)?.height ?? 0))}px`
}

/** From now on cards glide to a new place instead of jumping there. */
export function settleMargin(root: ParentNode): void {
  const list = root.querySelector<HTMLElement>('[data-cards][data-placed]')
  if (list) list.dataset['settled'] = ''
}
