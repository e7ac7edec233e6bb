import type { Metadata } from 'next'
import { AddBaselinePage } from '@/components/baseline/add/AddBaselinePage'
import { BaselineRoom } from '@/components/baseline/BaselineRoom'
import { readClocks } from '@/components/frame/clocks'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { allThreads } from './threads'

export const metadata: Metadata = { title: 'Baseline' }

type Params = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Params> }

/** The version that the address names; the newest where it names none. */
const versionIn = (written: Params[string]) =>
  typeof written === 'string' && /^[1-9]\d{0,3}$/.test(written) ? Number(written) : undefined

export default async function BaselinePage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const clocks = readClocks(query)
  const api = serverApi()
  const [dossier, { items: baselines }] = await Promise.all([
    getDossier(key),
    ask(api.baselines.listBaselines({ key })),
  ])
  const wanted = baselines.find(({ id }) => id === query['baseline']) ?? baselines[0]
  const mayAdd = dossier.can.includes('baseline.write')
  if (!wanted || (query['add'] && mayAdd))
    return <AddBaselinePage dossierKey={key} mayAdd={mayAdd} first={!wanted} />
  const world = clocks.world ?? undefined
  const known = clocks.known ?? undefined
  const [baseline, line, threads] = await ask(
    Promise.all([
      api.baselines.getBaseline({
        key,
        baselineId: wanted.id,
        world,
        known,
        version: versionIn(query['version']),
      }),
      // The whole line whatever the world date: the slider needs the way ahead too.
      api.drift.seriesDrift({ key, baselineId: wanted.id, known }),
      allThreads(key, { baselineId: wanted.id }),
    ]),
  )
  return (
    <BaselineRoom
      dossierKey={key}
      can={dossier.can}
      baselines={baselines}
      baseline={baseline}
      line={line}
      threads={threads}
      clocks={clocks}
    />
  )
}
