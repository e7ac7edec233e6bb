import type { LoadBearing, LoadBearingTest } from '@/lib/drift/contract'
import { PILLARS, type Pillar } from '@/lib/drift/rules/load-bearing'

/** A kind of pillar as the page names it: one of them, and several. */
export const PILLAR_WORDS: Record<Pillar['kind'], { one: string; several: string }> = {
  development: { one: 'development', several: 'developments' },
  source: { one: 'source', several: 'sources' },
  outlet: { one: 'outlet', several: 'outlets' },
  analyst: { one: 'analyst', several: 'analysts' },
  year: { one: 'year', several: 'years' },
}

/** What `?of=` asks for; developments where it says nothing that is understood. */
export function readKind(of: string | string[] | undefined): Pillar['kind'] {
  return PILLARS.find((kind) => kind === of) ?? 'development'
}

const points = (move: number) => {
  const whole = Math.round(10 * Math.abs(move)) / 10
  return `${whole} ${whole === 1 ? 'point' : 'points'}`
}

/** "+3.2" with a real minus; "0" for what rounds to nothing. */
export function moveWords(move: number): string {
  const rounded = Math.round(10 * move) / 10
  if (rounded === 0) return '0'
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(1)}`
}

/** What carries most, in one sentence that is true of the tests shown. */
export function titleOf({ tests }: Pick<LoadBearing, 'tests'>): string {
  const [first] = tests
  if (!first) return 'Nothing bears on this baseline yet'
  const { driftMove, pillar } = first
  const name = pillar.kind === 'year' ? `what began in ${pillar.label}` : `“${pillar.label}”`
  if (driftMove === null) return `Without ${name} there is no drift to speak of`
  if (Math.round(10 * driftMove) === 0) return 'No single pillar moves drift'
  const way = driftMove > 0 ? 'higher' : 'lower'
  return `Without ${name} drift would be ${points(driftMove)} ${way}`
}

/** How many of the tests shown are linchpins, in a sentence. */
export function linchpinWords(tests: readonly LoadBearingTest[]): string {
  const count = tests.filter(({ linchpin }) => linchpin).length
  if (count === 0) return 'None of them is a linchpin.'
  return count === 1 ? 'One of them is a linchpin.' : `${count} of them are linchpins.`
}
