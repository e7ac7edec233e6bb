import { stateLook } from '@/components/claims/tripwires/words'
import type { Shape, Tone } from '@/components/ui/tones'
import type { AxisLine } from '@/lib/trends/rules/axis-lines'

/** How a line of the axis is drawn: the baseline as dots, a tripwire as dashes under the mark of its state. */
export type LineLook = { dashes: string; colour: string; mark: { tone: Tone; shape: Shape } | null }

/** The look of a line. A tripwire whose state is not said (a clock is set to another day) wears an open square. */
export function lineLook({ kind, state, effect }: AxisLine): LineLook {
  if (kind === 'baseline' || effect === null) return { dashes: '1.5 3', colour: 'var(--ink)', mark: null }
  if (state === null) return { dashes: '6 3', colour: 'var(--soft)', mark: { tone: 'neutral', shape: 'box' } }
  const { tone, shape } = stateLook({ state, effect })
  return {
    dashes: '6 3',
    colour: tone === 'neutral' ? 'var(--soft)' : `var(--${tone})`,
    mark: { tone, shape },
  }
}
