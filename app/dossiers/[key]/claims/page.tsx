import type { Metadata } from 'next'
import { ClaimsRoom } from '@/components/claims/ClaimsRoom'
import { ClaimsWithoutBaseline } from '@/components/claims/ClaimsWithoutBaseline'
import { isNarrowed, readLedger } from '@/components/claims/ledger/view'
import { readClocks } from '@/components/frame/clocks'
import { ask } from '@/app/signed-in'
import { getDossier } from '../dossier'
import { serverApi } from '@/lib/api/server'
import { allClaims } from './all'

export const metadata: Metadata = { title: 'Claims' }

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Params> }

export default async function ClaimsPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const clocks = readClocks(query)
  const view = readLedger(query)
  const [dossier, { items: baselines }] = await Promise.all([
    getDossier(key),
    ask(serverApi().baselines.listBaselines({ key })),
  ])
  const baseline = baselines.find(({ id }) => id === view.baseline) ?? baselines[0]
  if (!baseline)
    return <ClaimsWithoutBaseline dossierKey={key} mayAdd={dossier.can.includes('baseline.write')} />
  const at = { world: clocks.world ?? undefined, known: clocks.known ?? undefined }
  const asked = { key, baselineId: baseline.id, gone: view.gone, ...at }
  const filters = {
    standing: view.standing ?? undefined,
    type: view.type ?? undefined,
    owner: view.owner ?? undefined,
    q: view.q === '' ? undefined : view.q,
  }
  const [drift, all, rows, { items: tripwires }] = await ask(
    Promise.all([
      serverApi().drift.getDrift({ key, baselineId: baseline.id, ...at }),
      allClaims(asked),
      isNarrowed(view) ? allClaims({ ...asked, ...filters }) : null,
      serverApi().tripwires.listTripwires({ key, baselineId: baseline.id, limit: 200 }),
    ]),
  )
  return (
    <ClaimsRoom
      dossierKey={key}
      baselines={baselines}
      baseline={baseline}
      drift={drift}
      all={all}
      rows={rows ?? all}
      view={view}
      clocks={clocks}
      tripwires={tripwires}
      untestedDays={dossier.alarm.untestedDays}
      mayTake={dossier.can.includes('export.take')}
    />
  )
}
