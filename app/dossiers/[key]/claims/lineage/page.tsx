import type { Metadata } from 'next'
import { ask } from '@/app/signed-in'
import { ClaimsWithoutBaseline } from '@/components/claims/ClaimsWithoutBaseline'
import { LineageRoom } from '@/components/claims/lineage/LineageRoom'
import { readLineageView } from '@/components/claims/lineage/words'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { chosenBaseline } from '../chosen'

export const metadata: Metadata = { title: 'Lineage' }

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Params> }

export default async function LineagePage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const [dossier, { baselines, baseline, clocks }] = await Promise.all([
    getDossier(key),
    chosenBaseline(key, query),
  ])
  if (!baseline)
    return <ClaimsWithoutBaseline dossierKey={key} mayAdd={dossier.can.includes('baseline.write')} />
  const lineage = await ask(serverApi().lineage.getLineage({ key, baselineId: baseline.id }))
  const view = readLineageView(query)
  return (
    <LineageRoom {...{ dossierKey: key, baselines, baseline, lineage, view, clocks, can: dossier.can }} />
  )
}
