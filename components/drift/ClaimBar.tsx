import { SplitBar } from '@/components/ui/SplitBar'
import type { ClaimNumbers } from '@/lib/drift/contract'
import { roundToSum } from '@/lib/drift/rules/rounding'

const parts = [
  { key: 'held', label: 'held', tone: 'supports', shape: 'up' },
  { key: 'against', label: 'against', tone: 'contradicts', shape: 'down' },
  { key: 'beyond', label: 'beyond', tone: 'exceeds', shape: 'chevrons' },
  { key: 'overtakenPoints', label: 'overtaken', tone: 'overtaken', shape: 'hatched' },
  { key: 'ownWord', label: 'its own word', tone: 'neutral', shape: 'disc' },
] as const

/** The 100 points of one claim as a bar. An untested claim has none: the bar is then left out, since an empty one reads as 0. */
export function ClaimBar({ numbers, size = 'mini' }: { numbers: ClaimNumbers; size?: 'mini' | 'md' }) {
  if (!numbers.tested) return null
  const whole = roundToSum(parts.map(({ key }) => numbers[key]))
  return (
    <SplitBar
      label="Points of the claim"
      size={size}
      segments={parts.map((part, at) => ({ ...part, value: whole[at] ?? 0 }))}
    />
  )
}
