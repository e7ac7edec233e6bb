import type { Metadata } from 'next'
import { ask } from '@/app/signed-in'
import { ClaimsWithoutBaseline } from '@/components/claims/ClaimsWithoutBaseline'
import { readMatrix } from '@/components/claims/matrix/matrix'
import { MatrixRoom } from '@/components/claims/matrix/MatrixRoom'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { allClaims } from '../all'
import { chosenBaseline } from '../chosen'

export const metadata: Metadata = { title: 'Matrix' }

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Params> }

export default async function MatrixPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const [dossier, { baselines, baseline, clocks, at }] = await Promise.all([
    getDossier(key),
    chosenBaseline(key, query),
  ])
  if (!baseline)
    return <ClaimsWithoutBaseline dossierKey={key} mayAdd={dossier.can.includes('baseline.write')} />
  const asked = { key, baselineId: baseline.id, ...at }
  const [drift, claims] = await ask(Promise.all([serverApi().drift.getDrift(asked), allClaims(asked)]))
  const view = readMatrix(query)
  return <MatrixRoom {...{ dossierKey: key, baselines, baseline, drift, claims, view, clocks }} />
}
