import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { allClaims } from '@/app/dossiers/[key]/claims/all'
import { AcrossRoom } from '@/components/claims/across/AcrossRoom'
import { shownStanding } from '@/components/drift/standing'
import { serverApi } from '@/lib/api/server'
import { labelOf } from '@/lib/developments/rules/kinds'
import { findRecord } from '@/app/dossiers/[key]/log/record'

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string; ref: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ref } = await params
  return { title: `${ref} across the claims` }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default async function AcrossPage({ params, searchParams }: Props) {
  const { key, ref } = await params
  const { baseline: wanted, claim: asked } = await searchParams
  const [dossier, record] = await Promise.all([getDossier(key), findRecord(key, ref)])
  if (!record) notFound()
  const baselineId = typeof wanted === 'string' && uuid.test(wanted) ? wanted : undefined
  const api = serverApi()
  const [{ baseline, claims: ranked }, { items: links }, { items: baselines }, me] = await ask(
    Promise.all([
      api.links.listAcross({ key, ref, baselineId }),
      api.links.listLinks({ key, development: ref, limit: 200 }),
      api.baselines.listBaselines({ key }),
      api.team.getMe({}),
    ]),
  )
  const rows = new Map(
    (baseline ? await ask(allClaims({ key, baselineId: baseline.id })) : []).map((row) => [row.ref, row]),
  )
  const inForce = new Map(
    links
      .filter(({ state }) => state === 'proposed' || state === 'accepted')
      .map((link) => [link.claim.ref, link]),
  )
  const claims = ranked.flatMap((claim) => {
    const row = rows.get(claim.ref)
    const standing = row && shownStanding(row).standing
    if (!row || !standing || standing === 'retired') return []
    return [{ ...claim, standing, drift: row.drift, link: inForce.get(claim.ref) ?? null }]
  })
  return (
    <AcrossRoom
      dossierKey={key}
      development={record.development}
      kind={labelOf(dossier.kinds, record.development.kind)}
      claims={claims}
      baselines={baselines}
      baseline={baseline}
      asked={typeof asked === 'string' ? asked : null}
      can={dossier.can}
      mayAccept={dossier.can.includes('link.decide') && !dossier.review.secondPerson}
      me={me.accountId}
    />
  )
}
