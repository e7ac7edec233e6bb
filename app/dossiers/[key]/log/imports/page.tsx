import type { Metadata } from 'next'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { ask } from '@/app/signed-in'
import { Page } from '@/components/frame/Page'
import { ImportsRoom } from '@/components/imports/ImportsRoom'
import { serverApi } from '@/lib/api/server'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Imports' }

export default async function ImportsPage({ params, searchParams }: Props) {
  const { key } = await params
  const { cursor } = await searchParams
  const from = typeof cursor === 'string' ? { cursor: cursor.slice(0, 400) } : {}
  const [dossier, batches] = await Promise.all([
    getDossier(key),
    ask(serverApi().imports.listImports({ key, limit: 50, ...from })),
  ])
  return (
    <Page>
      <ImportsRoom
        dossierKey={key}
        mayRun={dossier.can.includes('import.run')}
        batches={batches.items}
        nextHref={batches.next ? `/dossiers/${key}/log/imports?cursor=${batches.next}` : null}
      />
    </Page>
  )
}
