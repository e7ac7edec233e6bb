import type { annotationKinds } from '@/lib/annotations/contract'

export type AnnotationKind = (typeof annotationKinds)[number]

/** Why an annotation was made, of the closed list of the W3C Web Annotation vocabulary. */
export type Motivation = 'commenting' | 'questioning' | 'assessing' | 'replying'

/**
 * The kinds of annotation in words, and the W3C motivation that comes nearest. Three of ours are judgements of what
 * stands there, which W3C knows as one: an export names the kind itself beside it, so that nothing is lost.
 */
export const ANNOTATION_KINDS: Record<
  AnnotationKind,
  { word: string; meaning: string; motivation: Motivation }
> = {
  comment: { word: 'Comment', meaning: 'A remark for the others.', motivation: 'commenting' },
  question: { word: 'Question', meaning: 'Something to find out.', motivation: 'questioning' },
  gap: { word: 'Gap', meaning: 'What we do not know and should.', motivation: 'assessing' },
  assumption: { word: 'Assumption', meaning: 'What is taken as given here.', motivation: 'assessing' },
  dissent: {
    word: 'Dissent',
    meaning: 'You judge it differently; it stays on record.',
    motivation: 'assessing',
  },
}
