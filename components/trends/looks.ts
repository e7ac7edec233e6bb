/** The looks of series, in order: colour, the same for words, and a shape of its own. */
export const looks = [
  { colour: 'var(--exceeds)', ink: 'var(--exceeds-ink)', shape: 'square' },
  { colour: 'var(--supports)', ink: 'var(--supports-ink)', shape: 'circle' },
  { colour: 'var(--corrects)', ink: 'var(--corrects-ink)', shape: 'diamond' },
  { colour: 'var(--qualifies)', ink: 'var(--qualifies-ink)', shape: 'triangle' },
  { colour: 'var(--soft)', ink: 'var(--soft)', shape: 'circle' },
] as const

export type Look = (typeof looks)[number]
