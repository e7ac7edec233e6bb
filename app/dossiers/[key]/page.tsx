import type { Metadata } from 'next'
import { Brief } from '@/components/brief/Brief'
import { BriefWithoutBaseline } from '@/components/brief/BriefWithoutBaseline'
import { DriftStrip } from '@/components/drift/DriftStrip'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { dateInWords } from '@/components/ui/dates'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from './dossier'

export const metadata: Metadata = { title: 'Brief' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BriefPage({ params, searchParams }: Props) {
  const { key } = await params
  const clocks = readClocks(await searchParams)
  const asked = { key, world: clocks.world ?? undefined, known: clocks.known ?? undefined }
  const dossier = await getDossier(key)
  if (!dossier.baseline) {
    return (
      <Page width="text">
        <BriefWithoutBaseline dossier={dossier} />
      </Page>
    )
  }
  const { id: baselineId, publishedOn } = dossier.baseline
  const api = serverApi()
  const [drift, line, claims, recent, proposed, { items: tripwires }, { forecasts }] = await ask(
    Promise.all([
      api.drift.getDrift({ ...asked, baselineId }),
      api.drift.seriesDrift({ ...asked, baselineId }),
      api.claims.listClaims({ ...asked, baselineId, limit: 200 }),
      api.developments.listDevelopments({ ...asked, limit: 6 }),
      api.links.listLinks({ key, state: 'proposed', limit: 6 }),
      api.tripwires.listTripwires({ key, baselineId, limit: 200 }),
      api.forecasts.getCalibration({ ...asked, baselineId }),
    ]),
  )
  const strip = (
    <DriftStrip
      numbers={drift}
      since={dateInWords(publishedOn)}
      termsHref={withClocks(`/dossiers/${key}/claims`, clocks)}
    />
  )
  return (
    <Page strip={strip}>
      <Brief
        dossier={dossier}
        line={line}
        claims={claims.items}
        recent={recent.items}
        proposed={proposed}
        tripwires={tripwires}
        overdue={forecasts.filter(({ outcome }) => outcome === 'overdue')}
        clocks={clocks}
      />
    </Page>
  )
}
