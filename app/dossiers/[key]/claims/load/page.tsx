import type { Metadata } from 'next'
import { ask } from '@/app/signed-in'
import { ClaimsWithoutBaseline } from '@/components/claims/ClaimsWithoutBaseline'
import { readKind } from '@/components/claims/load/load'
import { LoadRoom } from '@/components/claims/load/LoadRoom'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { chosenBaseline } from '../chosen'

export const metadata: Metadata = { title: 'Load-bearing' }

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Params> }

export default async function LoadPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const [dossier, { baselines, baseline, clocks, at }] = await Promise.all([
    getDossier(key),
    chosenBaseline(key, query),
  ])
  if (!baseline)
    return <ClaimsWithoutBaseline dossierKey={key} mayAdd={dossier.can.includes('baseline.write')} />
  const of = readKind(query['of'])
  const asked = { key, baselineId: baseline.id, ...at }
  const [drift, load] = await ask(
    Promise.all([serverApi().drift.getDrift(asked), serverApi().drift.getLoadBearing({ ...asked, of })]),
  )
  return <LoadRoom {...{ dossierKey: key, baselines, baseline, drift, load, of, clocks }} />
}
