import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClaimPage } from '@/components/claims/claim/ClaimPage'
import { FootingSection } from '@/components/claims/footing/FootingSection'
import { LineageSteps } from '@/components/claims/lineage/LineageSteps'
import { TripwireSection } from '@/components/claims/tripwires/TripwireSection'
import { readClocks } from '@/components/frame/clocks'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { allThreads } from '@/app/dossiers/[key]/baseline/threads'
import { getDossier } from '@/app/dossiers/[key]/dossier'

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string; ref: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).ref }
}

export default async function OneClaimPage({ params, searchParams }: Props) {
  const { key, ref } = await params
  if (!/^[A-Z][A-Z0-9]{1,7}-C-\d{2,6}$/.test(ref)) notFound()
  const clocks = readClocks(await searchParams)
  const api = serverApi()
  const asked = { key, ref, world: clocks.world ?? undefined, known: clocks.known ?? undefined }
  const [dossier, claim, me, { items: tripwires }, { steps }, footing, { links: ratings }, { recasts }] =
    await Promise.all([
      getDossier(key),
      ask(api.claims.getClaim(asked)),
      ask(api.team.getMe({})),
      ask(api.tripwires.listTripwires({ key, claim: ref, limit: 200 })),
      ask(api.lineage.listLineage({ key, ref })),
      ask(api.drift.getFooting(asked)),
      ask(api.ratings.listRatings({ key, claim: ref })),
      ask(api.recasts.listRecasts({ key, ref })),
    ])
  const threads = await ask(allThreads(key, { claimId: claim.id }))
  return (
    <ClaimPage
      dossierKey={key}
      claim={claim}
      threads={threads}
      ratings={ratings}
      recasts={recasts}
      armed={tripwires.filter(({ state }) => state !== 'disarmed').map(({ id, says }) => ({ id, says }))}
      clocks={clocks}
      can={dossier.can}
      me={me.accountId}
      untestedDays={dossier.alarm.untestedDays}
      footing={<FootingSection {...{ dossierKey: key, claimRef: ref, footing, clocks }} />}
      lineage={<LineageSteps {...{ dossierKey: key, steps, clocks }} />}
      tripwires={
        // Where a claim is followed no more nothing is armed or judged any more.
        <TripwireSection
          {...{ claim, tripwires, clocks }}
          dossier={claim.followed ? dossier : { ...dossier, can: [] }}
        />
      }
    />
  )
}
