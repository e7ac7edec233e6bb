import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { logHref } from '@/components/log/filters/address'
import { readLogView } from '@/components/log/filters/read'
import type { SearchParams } from '@/components/log/filters/read'
import { ask } from '@/app/signed-in'
import { allThreads } from '@/app/dossiers/[key]/baseline/threads'
import { Neighbours } from '@/components/log/record/Neighbours'
import { RecordNotes } from '@/components/log/record/RecordNotes'
import { RecordView } from '@/components/log/record/RecordView'
import { Trail } from '@/components/log/record/Trail'
import { CopyButton } from '@/components/ui/CopyButton'
import { RefMono } from '@/components/ui/RefMono'
import { findRecord } from '../record'
import { getDossier } from '@/app/dossiers/[key]/dossier'

type Props = { params: Promise<{ key: string; ref: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ref } = await params
  return { title: ref }
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { key, ref } = await params
  const query = await searchParams
  const { view } = readLogView(query)
  const clocks = readClocks(query)
  const dossier = await getDossier(key)
  const record = await findRecord(key, ref)
  if (!record) notFound()
  // The ref of a merged record leads to the survivor; what it was stays readable behind a link there.
  const { mergedInto } = record.development
  if (mergedInto && query['merged'] === undefined) redirect(`/dossiers/${key}/log/${mergedInto.ref}`)
  const { id, title } = record.development
  const threads = await ask(allThreads(key, { targetType: 'development', targetId: id }))
  return (
    <Page>
      <RecordView
        dossier={dossier}
        record={record}
        clocks={clocks}
        kicker={
          <Trail logHref={logHref(key, view, clocks)}>
            <RefMono weight="strong">{ref}</RefMono>
            <span data-screen-only>
              <CopyButton text={ref} label={`Copy ${ref}`} />
            </span>
          </Trail>
        }
        notes={
          <RecordNotes
            dossierKey={key}
            development={{ id, ref, title }}
            threads={threads}
            can={dossier.can}
          />
        }
        foot={<Neighbours dossierKey={key} development={record.development} view={view} clocks={clocks} />}
      />
    </Page>
  )
}
