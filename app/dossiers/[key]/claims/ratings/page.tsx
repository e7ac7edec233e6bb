import type { Metadata } from 'next'
import { ask } from '@/app/signed-in'
import { ClaimsWithoutBaseline } from '@/components/claims/ClaimsWithoutBaseline'
import { RatingsRoom } from '@/components/claims/ratings/RatingsRoom'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { chosenBaseline } from '../chosen'

export const metadata: Metadata = { title: 'Ratings' }

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Params> }

export default async function RatingsPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const [dossier, { baselines, baseline, clocks }] = await Promise.all([
    getDossier(key),
    chosenBaseline(key, query),
  ])
  if (!baseline)
    return <ClaimsWithoutBaseline dossierKey={key} mayAdd={dossier.can.includes('baseline.write')} />
  const rated = await ask(serverApi().ratings.listRatings({ key, baselineId: baseline.id }))
  return <RatingsRoom {...{ dossierKey: key, baselines, baseline, ...rated, clocks, can: dossier.can }} />
}
