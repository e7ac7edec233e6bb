import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Review } from '@/components/baseline/review/Review'
import { Page } from '@/components/frame/Page'
import { PageHead } from '@/components/ui/PageHead'
import type { Anchor } from '@/lib/baselines/contract'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Passages to look at' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ baseline?: string; version?: string }>
}

/** Every passage carried over, page by page: a queue that left some out would look as if they were settled. */
async function allAnchors(which: { key: string; baselineId: string; version?: number | undefined }) {
  const anchors: Anchor[] = []
  let cursor: string | undefined
  do {
    const page = await serverApi().baselines.listAnchors({ ...which, limit: 200, cursor })
    anchors.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return anchors
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { key } = await params
  const { baseline: baselineId, version: written } = await searchParams
  const dossier = await getDossier(key)
  if (!baselineId) notFound()
  const version = /^[1-9]\d{0,3}$/.test(written ?? '') ? Number(written) : undefined
  const which = { key, baselineId, version }
  const [baseline, anchors] = await ask(
    Promise.all([serverApi().baselines.getBaseline(which), allAnchors(which)]),
  )
  const { number, blocks } = baseline.version
  return (
    <Page>
      <PageHead
        kicker={
          <a href={`/dossiers/${key}/baseline?baseline=${baselineId}&version=${number}`}>{baseline.title}</a>
        }
        title={`Passages in version ${number}`}
        subtitle="Each passage as it stood, beside the place it has in this version. What you decide is kept with your name and can be taken back; the passage itself stays as it was made."
      />
      <Review
        dossierKey={key}
        baselineId={baselineId}
        version={number}
        blocks={blocks}
        anchors={anchors}
        mayDecide={dossier.can.includes('claim.write')}
      />
    </Page>
  )
}
