/** The sentences of an article as the keyboard goes through them: one of them is a stop of Tab, the arrows reach the others. */
export function sentencesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-sentence]')]
}

/** Makes one sentence the stop of Tab; the first where none is yet, as after the text was drawn anew. */
export function keepOneStop(root: ParentNode, wanted?: HTMLElement): void {
  const sentences = sentencesIn(root)
  const stop = wanted ?? sentences.find((sentence) => sentence.tabIndex === 0) ?? sentences[0]
  for (const sentence of sentences) {
    if (sentence === stop) sentence.tabIndex = 0
    else if (sentence.tabIndex === 0) sentence.tabIndex = -1
  }
}

/** Goes to a sentence and brings it into sight. */
export function goTo(root: ParentNode, sentence: HTMLElement): void {
  keepOneStop(root, sentence)
  sentence.focus({ preventScroll: true })
  sentence.scrollIntoView({ block: 'nearest' })
}

/** The sentence before or after one; without one, the stop of Tab or the first that is in sight. */
export function neighbour(root: ParentNode, from: Element | null, way: 1 | -1): HTMLElement | undefined {
  const sentences = sentencesIn(root)
  const at = sentences.findIndex((sentence) => sentence === from)
  if (at >= 0) return sentences[at + way]
  return (
    sentences.find((sentence) => sentence.tabIndex === 0 && sentence !== sentences[0]) ??
    sentences.find((sentence) => sentence.getBoundingClientRect().top > 60) ??
    sentences[0]
  )
}
