import { EmptyState } from '@/components/ui/EmptyState'
import type { DossierWhole } from '@/lib/dossiers/contract'

/** A dossier that nothing can be measured against yet. */
export function BriefWithoutBaseline({ dossier }: { dossier: DossierWhole }) {
  const mayAdd = dossier.can.includes('baseline.write')
  return (
    <EmptyState
      title="Nothing to measure against yet"
      actions={
        mayAdd ? <a href={`/dossiers/${dossier.key}/baseline`}>Add the baseline article</a> : undefined
      }
    >
      Drift is the distance from what you once wrote. Add the article that the log is held against, and draw
      its claims; developments can be logged before that.
    </EmptyState>
  )
}
