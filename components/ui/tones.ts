/** The shapes a tone can wear; each differs in silhouette or filling, so that colour is never the only sign. */
export type Shape =
  | 'up'
  | 'down'
  | 'diamond'
  | 'half'
  | 'hatched'
  | 'struck'
  | 'dot'
  | 'ring'
  | 'square'
  | 'box'
  | 'up-open'
  | 'down-open'
  | 'bow-tie'
  | 'chevrons'
  | 'diamond-open'
  | 'check'
  | 'cross'
  | 'dash'
  | 'dotted'
  | 'disc'

/** The meanings that have a colour. Anything else is neutral. */
export type Tone =
  | 'supports'
  | 'contradicts'
  | 'exceeds'
  | 'qualifies'
  | 'overtaken'
  | 'corrects'
  | 'amber'
  | 'neutral'

/** The shape each tone wears unless told otherwise. */
export const TONE_SHAPES: Record<Tone, Shape> = {
  supports: 'up',
  contradicts: 'down',
  exceeds: 'diamond',
  qualifies: 'half',
  overtaken: 'hatched',
  corrects: 'struck',
  amber: 'square',
  neutral: 'ring',
}
