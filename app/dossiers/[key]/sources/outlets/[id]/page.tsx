import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { OutletPage } from '@/components/outlets/OutletPage'
import { serverApi } from '@/lib/api/server'
import { outletMeasures } from '@/lib/sources/rules/scorecard'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { getOutlet } from '@/app/dossiers/[key]/subject'
import { ask } from '@/app/signed-in'

type Props = {
  params: Promise<{ key: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

function outletOf(key: string, id: string) {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) notFound()
  return getOutlet(key, id)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, id } = await params
  return { title: (await outletOf(key, id)).name }
}

export default async function OneOutletPage({ params, searchParams }: Props) {
  const { key, id } = await params
  const query = await searchParams
  const clocks = readClocks(query)
  const measure = outletMeasures.find((each) => each === query['measure'])
  const [{ can }, outlet] = await Promise.all([getDossier(key), outletOf(key, id)])
  if (outlet.id !== id) redirect(withClocks(`/dossiers/${key}/sources/outlets/${outlet.id}`, clocks))
  const { sources, merges: made } = serverApi()
  const [merges, records] = await Promise.all([
    ask(made.listMerges({ key, subjectType: 'outlet', survivorId: id, limit: 50 })),
    measure ? ask(sources.listOutletRecords({ key, id, measure, limit: 200 })) : null,
  ])
  return (
    <Page>
      <OutletPage
        dossierKey={key}
        outlet={outlet}
        records={measure && records ? { measure, items: records.items, total: records.total } : null}
        merges={merges.items}
        can={{ write: can.includes('source.write'), merge: can.includes('merge.make') }}
        clocks={clocks}
      />
    </Page>
  )
}
