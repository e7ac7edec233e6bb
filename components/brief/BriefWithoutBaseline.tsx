import Link from 'next/link'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import type { DossierWhole } from '@/lib/dossiers/contract'

/** A dossier that nothing can be measured against yet. */
export function BriefWithoutBaseline({ dossier: { key, title, summary, can } }: { dossier: DossierWhole }) {
  return (
    <>
      <PageHead title={title} subtitle={summary} />
      <EmptyState
        title="Nothing to measure against yet"
        actions={
          <>
            {can.includes('baseline.write') ? (
              <Link href={`/dossiers/${key}/baseline`} prefetch={false}>
                Add the baseline article
              </Link>
            ) : null}
            {can.includes('development.log') ? (
              <Link href={`/dossiers/${key}/log?capture=1`} prefetch={false}>
                Log a development
              </Link>
            ) : null}
          </>
        }
      >
        Drift is the distance from what you once wrote. Add the article that the log is held against, and draw
        its claims; developments can be logged before that.
      </EmptyState>
    </>
  )
}
