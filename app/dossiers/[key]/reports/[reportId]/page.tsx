import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/frame/Page'
import { Report } from '@/components/reports/Report'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { allThreads } from '@/app/dossiers/[key]/baseline/threads'
import { getDossier } from '@/app/dossiers/[key]/dossier'

type Props = { params: Promise<{ key: string; reportId: string }> }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function load({ params }: Props) {
  const { key, reportId } = await params
  if (!uuid.test(reportId)) notFound()
  return { key, reportId, report: await ask(serverApi().reports.getReport({ key, reportId })) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).report.title }
}

export default async function ReportPage(props: Props) {
  const { key, reportId, report } = await load(props)
  const api = serverApi()
  const [dossier, model, baselines, offered, threads] = await Promise.all([
    getDossier(key),
    ask(api.reports.previewReport({ key, reportId })),
    ask(api.baselines.listBaselines({ key, limit: 200 })),
    ask(api.trends.listSeries({ key })),
    ask(allThreads(key, { targetType: 'report', targetId: reportId })),
  ])
  return (
    <Page>
      <Report {...{ dossier, report, model, offered, threads }} baselines={baselines.items} />
    </Page>
  )
}
