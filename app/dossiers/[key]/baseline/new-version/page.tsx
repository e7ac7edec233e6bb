import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewVersion } from '@/components/baseline/versions/NewVersion'
import { Page } from '@/components/frame/Page'
import { PageHead } from '@/components/ui/PageHead'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'New version' }

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ baseline?: string }> }

export default async function NewVersionPage({ params, searchParams }: Props) {
  const { key } = await params
  const { baseline: baselineId } = await searchParams
  const dossier = await getDossier(key)
  if (!baselineId || !dossier.can.includes('baseline.write')) notFound()
  const [baseline, standpoints] = await ask(
    Promise.all([
      serverApi().baselines.getBaseline({ key, baselineId }),
      serverApi().baselines.getStandpoints({ key, baselineId }),
    ]),
  )
  const { number, blocks } = baseline.version
  return (
    <Page>
      <PageHead
        kicker={<a href={`/dossiers/${key}/baseline?baseline=${baselineId}`}>{baseline.title}</a>}
        title="A new version of the text"
        subtitle="Claims, notes and drift stay those of the baseline. Each passage is looked for in the new text; what is unsure waits for you, and nothing is moved unseen."
      />
      <NewVersion
        dossierKey={key}
        baselineId={baselineId}
        newest={{ number, blocks }}
        standpoints={standpoints}
      />
    </Page>
  )
}
