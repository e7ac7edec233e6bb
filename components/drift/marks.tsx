import { Tag } from '@/components/ui/Tag'
import type { Shape, Tone } from '@/components/ui/tones'
import { STANDING, type Standing } from '@/lib/claims/rules/standing'
import { RELATION, type Relation } from '@/lib/drift/rules/relations'

/** The method's names of shapes, as the house draws them. */
const drawn: Record<string, Shape> = {
  'circle-dotted': 'dotted',
  circle: 'disc',
  'triangle-up': 'up',
  'half-circle': 'half',
  'bow-tie': 'bow-tie',
  'triangle-down-open': 'down-open',
  'triangle-down': 'down',
  'double-chevron-right': 'chevrons',
  'diamond-open': 'diamond-open',
  check: 'check',
  cross: 'cross',
  'square-open': 'box',
  dash: 'dash',
  ring: 'ring',
}

/** How a standing is drawn: its tone and shape. */
export function standingLook(standing: Standing): {
  tone: Tone
  shape: Shape
  word: string
  sentence: string
} {
  const { colour, shape, word, sentence } = STANDING[standing]
  return { tone: colour, shape: drawn[shape] ?? 'ring', word, sentence }
}

/** How a relation is drawn: its tone and shape. */
export function relationLook(relation: Relation): {
  tone: Tone
  shape: Shape
  word: string
  meaning: string
} {
  const { colour, shape, word, meaning } = RELATION[relation]
  return { tone: colour, shape: drawn[shape] ?? 'ring', word, meaning }
}

type Look = 'plain' | 'tinted'

/** A claim's standing: shape, colour and word. */
export function StandingTag({ standing, look = 'plain' }: { standing: Standing | null; look?: Look }) {
  if (!standing) return <span className="soft">Not decided</span>
  const { tone, shape, word, sentence } = standingLook(standing)
  return (
    <Tag tone={tone} shape={shape} look={look} title={sentence}>
      {word}
    </Tag>
  )
}

/** How a development bears on a claim: shape, colour and word. */
export function RelationTag({ relation, look = 'plain' }: { relation: Relation; look?: Look }) {
  const { tone, shape, word, meaning } = relationLook(relation)
  return (
    <Tag tone={tone} shape={shape} look={look} title={meaning}>
      {word}
    </Tag>
  )
}
