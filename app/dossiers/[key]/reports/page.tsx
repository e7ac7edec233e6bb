import type { Metadata } from 'next'
import { Page } from '@/components/frame/Page'
import { ReportList } from '@/components/reports/ReportList'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Reports' }

export default async function ReportsPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const api = serverApi()
  const [dossier, reports, baselines, offered] = await Promise.all([
    getDossier(key),
    ask(api.reports.listReports({ key, limit: 200 })),
    ask(api.baselines.listBaselines({ key, limit: 200 })),
    ask(api.trends.listSeries({ key })),
  ])
  return (
    <Page>
      <ReportList dossier={dossier} reports={reports.items} baselines={baselines.items} offered={offered} />
    </Page>
  )
}
