import type { Clocks } from '@/components/frame/clocks'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import { dateInWords } from '@/components/ui/dates'
import type { Tripwire } from '@/lib/tripwires/contract'
import { baselineLine, tripwireLines, type AxisLine } from '@/lib/trends/rules/axis-lines'

/** More tripwires than this would be a fence. */
const wiresMost = 100

export type AxisLines = {
  all: readonly AxisLine[]
  /** tripwires that there are beyond those that are drawn */
  left: number
  /** the tripwires could not be fetched */
  failed: boolean
  retry(): void
}

type Asked = {
  dossierKey: string
  baselineOn: string | null
  clocks: Clocks
  /** the tripwires come after what is counted */
  isReady: boolean
}

/** The baseline's date and the tripwires of a dossier as lines for every axis of time. */
export function useLinesOf({ dossierKey, baselineOn, clocks, isReady }: Asked): AxisLines {
  const { answer, failed, retry } = useAnswer<{ items: Tripwire[]; total: number }>(
    isReady ? `/api/v1/dossiers/${dossierKey}/tripwires?limit=${wiresMost}` : null,
  )
  const { world, known } = clocks
  const wires = tripwireLines(answer?.items ?? [], { dossierKey, world, known, dateSaid: dateInWords })
  return {
    all: [...(baselineOn ? [baselineLine(baselineOn, dateInWords)] : []), ...wires],
    left: answer ? answer.total - answer.items.length : 0,
    ...{ failed, retry },
  }
}
