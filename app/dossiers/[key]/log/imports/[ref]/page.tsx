import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { getImport } from '@/app/dossiers/[key]/subject'
import { ask } from '@/app/signed-in'
import { Page } from '@/components/frame/Page'
import { ColumnsStep } from '@/components/imports/columns/ColumnsStep'
import { DoneStep } from '@/components/imports/DoneStep'
import { FileStep } from '@/components/imports/file/FileStep'
import { ImportPage } from '@/components/imports/ImportPage'
import { reachable, type Step } from '@/components/imports/Steps'
import { serverApi } from '@/lib/api/server'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { ImportWhole } from '@/lib/imports/contract'
import { ImportRows } from './rows'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string; ref: string }>; searchParams: Promise<Query> }

const named = /^[A-Z][A-Z0-9]{1,7}-I-\d{2,6}$/
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Import ${(await params).ref}` }
}

async function columnsStep(dossier: DossierWhole, batch: ImportWhole) {
  const kept = await ask(serverApi().imports.listMappings({ key: dossier.key, limit: 200 }))
  return (
    <ColumnsStep
      key={batch.version}
      dossierKey={dossier.key}
      batch={batch}
      reading={batch.reading!}
      kinds={dossier.kinds.map(({ code, label }) => ({ code, label }))}
      kept={kept.items}
      mayChange={batch.may.run && (batch.state === 'inspected' || batch.state === 'checked')}
      mayBackdate={dossier.can.includes('link.decide')}
    />
  )
}

async function stepOf(at: Step, dossier: DossierWhole, batch: ImportWhole, query: Query) {
  const { key } = dossier
  if (at === 'file')
    return batch.reading ? (
      <FileStep
        key={batch.version}
        dossierKey={key}
        batch={batch}
        reading={batch.reading}
        mayChange={batch.may.run && (batch.state === 'inspected' || batch.state === 'checked')}
      />
    ) : null
  if (at === 'columns') return columnsStep(dossier, batch)
  if (at === 'rows')
    return (
      <ImportRows
        dossier={dossier}
        batch={batch}
        verdict={one(query['verdict'])}
        cursor={one(query['cursor'])}
      />
    )
  const edited = await ask(serverApi().imports.listEditedSince({ key, ref: batch.ref }))
  return <DoneStep dossierKey={key} batch={batch} edited={edited} />
}

export default async function OneImportPage({ params, searchParams }: Props) {
  const { key, ref } = await params
  if (!named.test(ref)) notFound()
  const [dossier, batch, query] = await Promise.all([getDossier(key), getImport(key, ref), searchParams])
  const open = reachable(batch.state, batch.mapping !== null)
  const asked = open.find((step) => step === one(query['step']))
  const at = asked ?? open.at(-1)!
  return (
    <Page>
      <ImportPage dossierKey={key} batch={batch} at={at} open={open}>
        {await stepOf(at, dossier, batch, query)}
      </ImportPage>
    </Page>
  )
}
