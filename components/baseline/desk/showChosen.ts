import type { Chosen } from './useChosen'

const cardOf = (root: ParentNode, chosen: Chosen) =>
  chosen ? root.querySelector<HTMLElement>(`[data-card="${CSS.escape(chosen.value)}"]`) : null

/** The marks that belong to what is chosen. */
export function marksOf(root: ParentNode, chosen: Chosen): HTMLElement[] {
  const ids = cardOf(root, chosen)?.dataset['passages']?.split(' ').filter(Boolean) ?? []
  return ids.flatMap((id) => [
    ...root.querySelectorAll<HTMLElement>(`mark[data-passage="${CSS.escape(id)}"]`),
  ])
}

/**
 * Marks the chosen card and its passages in the page. Written to the elements directly: a text can carry thousands of marks, and none
 * of them should be a component that draws itself anew.
 */
export function showChosen(root: ParentNode, chosen: Chosen): void {
  for (const was of root.querySelectorAll<HTMLElement>('[data-selected]')) delete was.dataset['selected']
  for (const was of root.querySelectorAll('[data-opens][aria-expanded="true"]'))
    was.setAttribute('aria-expanded', 'false')
  const card = cardOf(root, chosen)
  if (!card || !chosen) return
  card.dataset['selected'] = ''
  card.querySelector('[data-opens]')?.setAttribute('aria-expanded', 'true')
  for (const mark of marksOf(root, chosen)) mark.dataset['selected'] = ''
  for (const ref of root.querySelectorAll<HTMLElement>(`[data-claim="${CSS.escape(chosen.value)}"]`))
    ref.dataset['selected'] = ''
}
