import type { annotationKinds } from '@/lib/annotations/contract'
import type { Shape, Tone } from '@/components/ui/tones'

export type NoteKind = (typeof annotationKinds)[number]

/** The kinds of a note with their words and shapes. A dissent is one voice against the standing, so it alone has a colour. */
export const NOTE_KINDS: Record<NoteKind, { word: string; meaning: string; tone: Tone; shape: Shape }> = {
  comment: { word: 'Comment', meaning: 'A remark for the others.', tone: 'neutral', shape: 'dot' },
  question: { word: 'Question', meaning: 'Something to find out.', tone: 'neutral', shape: 'ring' },
  gap: { word: 'Gap', meaning: 'What we do not know and should.', tone: 'neutral', shape: 'dotted' },
  assumption: {
    word: 'Assumption',
    meaning: 'What is taken as given here.',
    tone: 'neutral',
    shape: 'diamond-open',
  },
  dissent: {
    word: 'Dissent',
    meaning: 'You judge it differently; it stays on record.',
    tone: 'contradicts',
    shape: 'struck',
  },
}
