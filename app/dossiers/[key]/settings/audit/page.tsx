import type { Metadata } from 'next'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { ask } from '@/app/signed-in'
import { AuditRoom } from '@/components/audit/AuditRoom'
import { Page } from '@/components/frame/Page'
import { serverApi } from '@/lib/api/server'
import { filtersIn } from '@/lib/audit/rules/filters'

export const metadata: Metadata = { title: 'Audit' }

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> }

export default async function AuditPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const { before } = query
  const cursor = typeof before === 'string' && /^\d{1,15}$/.test(before) ? before : undefined
  const filters = filtersIn(query)
  const [, page, choices] = await Promise.all([
    getDossier(key),
    ask(serverApi().audit.listAudit({ key, limit: 50, cursor, ...filters })),
    ask(serverApi().audit.listAuditChoices({ key })),
  ])
  return (
    <Page>
      <AuditRoom dossierKey={key} filters={filters} choices={choices} page={page} />
    </Page>
  )
}
