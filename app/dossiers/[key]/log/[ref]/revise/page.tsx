import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Page } from '@/components/frame/Page'
import { ReviseForm } from '@/components/log/form/ReviseForm'
import { Trail } from '@/components/log/record/Trail'
import { PageHead } from '@/components/ui/PageHead'
import { RefMono } from '@/components/ui/RefMono'
import { formChoices } from '@/app/dossiers/[key]/log/form-choices'
import { findRecord } from '@/app/dossiers/[key]/log/record'
import { getDossier } from '@/app/dossiers/[key]/dossier'

type Props = { params: Promise<{ key: string; ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ref } = await params
  return { title: `Revise ${ref}` }
}

export default async function RevisePage({ params }: Props) {
  const { key, ref } = await params
  const { can } = await getDossier(key)
  if (!can.includes('development.revise')) notFound()
  const record = await findRecord(key, ref)
  if (!record) notFound()
  const back = `/dossiers/${key}/log/${ref}`
  if (record.development.retractedAt) redirect(back)
  return (
    <Page>
      <PageHead
        kicker={
          <Trail logHref={`/dossiers/${key}/log`}>
            <RefMono weight="strong" href={back}>
              {ref}
            </RefMono>
          </Trail>
        }
        title={`Revise ${record.development.title}`}
        face="sans"
        subtitle="The earlier version stays readable in the history."
      />
      <ReviseForm
        choices={await formChoices(key, record.development.kind)}
        development={record.development}
      />
    </Page>
  )
}
