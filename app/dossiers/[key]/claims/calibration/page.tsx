import type { Metadata } from 'next'
import { ask } from '@/app/signed-in'
import { CalibrationRoom } from '@/components/claims/calibration/CalibrationRoom'
import { readCalibration } from '@/components/claims/calibration/words'
import { ClaimsWithoutBaseline } from '@/components/claims/ClaimsWithoutBaseline'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { chosenBaseline } from '../chosen'

export const metadata: Metadata = { title: 'Calibration' }

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Params> }

export default async function CalibrationPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const [dossier, { baselines, baseline, clocks, at }] = await Promise.all([
    getDossier(key),
    chosenBaseline(key, query),
  ])
  if (!baseline)
    return <ClaimsWithoutBaseline dossierKey={key} mayAdd={dossier.can.includes('baseline.write')} />
  const view = readCalibration(query)
  const baselineId = view.all ? undefined : baseline.id
  const calibration = await ask(serverApi().forecasts.getCalibration({ key, baselineId, ...at }))
  const mayTake = dossier.can.includes('export.take')
  return <CalibrationRoom {...{ dossierKey: key, baselines, baseline, calibration, view, clocks, mayTake }} />
}
