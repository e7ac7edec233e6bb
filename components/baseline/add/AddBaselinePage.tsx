'use client'

import dynamic from 'next/dynamic'
import { Page } from '@/components/frame/Page'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'

// The room is there to read in; its form is loaded by whoever adds an article.
const AddBaseline = dynamic(() => import('./AddBaseline').then((module) => module.AddBaseline))

export type AddBaselinePageProps = {
  dossierKey: string
  mayAdd: boolean
  /** The dossier has none yet. */
  first: boolean
}

/** Where a dossier gets the text it is measured against; for those who may not add one, what is missing. */
export function AddBaselinePage({ dossierKey, mayAdd, first }: AddBaselinePageProps) {
  if (!mayAdd) {
    return (
      <Page width="text">
        <PageHead title="Baseline" />
        <EmptyState title="No baseline yet">
          Nothing can be measured before there is an article to hold the log against. An editor of the dossier
          adds it.
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page>
      <PageHead
        title={first ? 'Add the baseline article' : 'Add another baseline'}
        subtitle="The article that the log is held against. Its text is frozen when you add it, so that every claim can point at the words as they were."
      />
      <AddBaseline dossierKey={dossierKey} />
    </Page>
  )
}
