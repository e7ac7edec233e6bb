import type { Standpoint } from '@/lib/baselines/rules/carry'
import type { Block } from '@/lib/baselines/rules/text'

/** Where the passages of a baseline stand, and the texts they stand in. */
export type Standpoints = {
  standpoints: (Standpoint & { exact: string })[]
  versions: { id: string; number: number; blocks: Block[] }[]
}
