import { Page } from '@/components/frame/Page'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'

/** The ledger of a dossier that has no text to draw claims from. */
export function ClaimsWithoutBaseline({ dossierKey, mayAdd }: { dossierKey: string; mayAdd: boolean }) {
  return (
    <Page width="text">
      <PageHead title="Claims" />
      <EmptyState
        title="No baseline, so no claims"
        actions={
          mayAdd ? <a href={`/dossiers/${dossierKey}/baseline`}>Add the baseline article</a> : undefined
        }
      >
        Claims are drawn from the article that the log is measured against.
        {mayAdd ? ' Add it first.' : ' An editor of the dossier adds it.'}
      </EmptyState>
    </Page>
  )
}
