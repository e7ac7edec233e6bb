import { withClocks, type Clocks } from '@/components/frame/clocks'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import type { ClaimBandsAnswer } from '@/lib/trends/contract'
import type { DrawnBands } from './PlotBands'

/** More rows than this would hide what they stand under. */
const rowsMost = 6

type Asked = { dossierKey: string; clocks: Clocks; picked: readonly string[] }

/** How the claims that are picked stood over time; none while nothing is picked. */
export function usePickedBands({ dossierKey, clocks, picked }: Asked): readonly DrawnBands[] {
  const { answer } = useAnswer<ClaimBandsAnswer>(
    picked.length > 0 ? withClocks(`/api/v1/dossiers/${dossierKey}/trends/claims`, clocks) : null,
  )
  return (answer?.claims ?? [])
    .filter(({ ref }) => picked.includes(ref))
    .slice(0, rowsMost)
    .map(({ ref, statement, bands }) => ({ ref, statement, bands, name: ref.slice(dossierKey.length + 1) }))
}
