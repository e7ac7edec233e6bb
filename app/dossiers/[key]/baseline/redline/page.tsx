import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RedlinePage } from '@/components/baseline/versions/RedlinePage'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'What changed' }

type Query = { baseline?: string; from?: string; to?: string }
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> }

/** A version's number in an address, or NaN. */
const numberIn = (written = '') => (/^[1-9]\d{0,3}$/.test(written) ? Number(written) : Number.NaN)

export default async function RedlineOfVersions({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const [from, to] = [numberIn(query.from), numberIn(query.to)]
  if (!query.baseline || !from || !to) notFound()
  await getDossier(key)
  const which = { key, baselineId: query.baseline }
  const [baseline, laid] = await ask(
    Promise.all([
      serverApi().baselines.getBaseline(which),
      serverApi().baselines.getRedline({ ...which, from, to }),
    ]),
  )
  return <RedlinePage dossierKey={key} baseline={baseline} {...laid} />
}
