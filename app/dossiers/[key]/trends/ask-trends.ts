import 'server-only'
import { readClocks, type Clocks } from '@/components/frame/clocks'
import { filterParams, type LogFilters } from '@/components/log/filters/address'
import { readLogView } from '@/components/log/filters/read'
import { drawableStep, readTrendChoice, type TrendChoice } from '@/components/trends/choice'
import { furtherOf } from '@/components/trends/filters-further'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { allThreads } from '@/app/dossiers/[key]/baseline/threads'
import { filterChoices } from '@/app/dossiers/[key]/log/choices'
import { viewsOf } from '@/app/dossiers/[key]/log/views'
import { getDossier } from '@/app/dossiers/[key]/dossier'

type Params = Record<string, string | string[] | undefined>

/** The filters and clocks as the API takes them. */
const filtersOf = (
  key: string,
  { kind, actor, from, to, reliability, credibility }: TrendChoice,
  further: LogFilters,
  { world, known }: Clocks,
) => ({
  ...{ key, ...further, kind, actor, from, to, reliability, credibility },
  ...{ world: world ?? undefined, known: known ?? undefined },
})

/** The figures of the two panels that have them; they reach back beyond the period unless one was asked for. */
function askFigures(filters: ReturnType<typeof filtersOf>, choice: TrendChoice) {
  const { figuresFrom: from, metric, series, step } = choice
  const { kind, ...money } = choice.money
  const { seriesFigures } = serverApi().trends
  const all = { by: 'all' as const }
  const some = series.length > 0 ? { series } : all
  return [
    ask(seriesFigures({ ...filters, from, kind: undefined, metric, ...some, step })),
    ask(seriesFigures({ ...filters, from, ...money, ...all, kind: kind ? [kind] : undefined, step })),
  ] as const
}

/** What the trends of a dossier show, for the address that asks for them. */
export async function askTrends(key: string, asked: Params) {
  const clocks = readClocks(asked)
  const today = new Date().toISOString().slice(0, 10)
  const api = serverApi()
  const usual = await ask(api.trends.usualTrends({ key }))
  const said = readTrendChoice(asked, usual)
  // What cannot be read of the further filters is left out here, before anything is asked.
  const further = furtherOf(readLogView(asked).view.filters)
  const choice = {
    ...said,
    further: filterParams(further).toString(),
    step: drawableStep(said.step, said.from ?? '1990-01-01', said.to ?? today),
  }
  const { step, dates } = choice
  const filters = filtersOf(key, choice, further, clocks)
  const [dossier, counts, figures, money, actors, boards, threads, views, choices] = await Promise.all([
    getDossier(key),
    ask(api.trends.seriesCounts({ ...filters, step, dates })),
    ...askFigures(filters, choice),
    ask(api.actors.listActors({ key, limit: 200 })),
    ask(api.dashboards.listDashboards({ key })),
    ask(allThreads(key, { targetType: 'chart' })),
    viewsOf(key),
    filterChoices(key),
  ])
  return {
    dossier,
    counts,
    figures,
    money,
    actors: actors.items,
    boards: boards.items,
    threads,
    views,
    choices,
    further,
    choice,
    usual,
    clocks,
    today,
  }
}
