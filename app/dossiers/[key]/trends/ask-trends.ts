import 'server-only'
import { readClocks } from '@/components/frame/clocks'
import { drawableStep, readTrendChoice } from '@/components/trends/choice'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { allThreads } from '@/app/dossiers/[key]/baseline/threads'
import { getDossier } from '@/app/dossiers/[key]/dossier'

type Params = Record<string, string | string[] | undefined>

/** What the trends of a dossier show, for the address that asks for them. */
export async function askTrends(key: string, asked: Params) {
  const clocks = readClocks(asked)
  const today = new Date().toISOString().slice(0, 10)
  const said = readTrendChoice(asked)
  const choice = { ...said, step: drawableStep(said.step, said.from ?? '1990-01-01', said.to ?? today) }
  const { step, dates, kind, actor, from, to, reliability, credibility, metric, series, currency } = choice
  const filters = {
    key,
    kind,
    actor,
    from,
    to,
    reliability,
    credibility,
    world: clocks.world ?? undefined,
    known: clocks.known ?? undefined,
  }
  const api = serverApi()
  const [dossier, counts, figures, money, offered, actors, boards, threads] = await Promise.all([
    getDossier(key),
    ask(api.trends.seriesCounts({ ...filters, step, dates })),
    ask(api.trends.seriesFigures({ ...filters, from: choice.figuresFrom, kind: undefined, metric, series })),
    ask(
      api.trends.seriesFigures({
        ...filters,
        from: choice.figuresFrom,
        kind: ['loan-credit'],
        metric: 'commitment',
        currency,
      }),
    ),
    ask(api.trends.listSeries({ key })),
    ask(api.actors.listActors({ key, limit: 200 })),
    ask(api.dashboards.listDashboards({ key })),
    ask(allThreads(key, { targetType: 'chart' })),
  ])
  return {
    dossier,
    counts,
    figures,
    money,
    offered,
    actors: actors.items,
    boards: boards.items,
    threads,
    choice,
    clocks,
    today,
  }
}
