import type { Clocks } from '@/components/frame/clocks'
import type { LogFilters } from '@/components/log/filters/address'
import type { FilterChoices } from '@/components/log/filters/labels'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { Actor } from '@/lib/actors/contract'
import type { Dashboard } from '@/lib/dashboards/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { CountsAnswer, FiguresAnswer } from '@/lib/trends/contract'
import type { SavedView } from '@/lib/views/contract'
import type { PanelName } from '@/lib/trends/rules/panels'
import { TrendFilters } from './TrendFilters'
import { Desk } from './desk/Desk'
import { filterQuery, type TrendChoice } from './choice'

export type TrendsProps = {
  dossier: DossierWhole
  counts: CountsAnswer
  figures: FiguresAnswer
  money: FiguresAnswer
  offered: {
    series: { name: string; developments: number }[]
    metrics: { metric: string; unit: string; currency: string | null; figures: number }[]
  }
  actors: Actor[]
  choice: TrendChoice
  clocks: Clocks
  /** YYYY-MM-DD */
  today: string
  /** the dashboards that the caller sees */
  boards: Dashboard[]
  /** notes on the panels */
  threads: AnnotationThread[]
  views: SavedView[]
  /** what the filters of the log offer */
  choices: FilterChoices
  /** the filters that have no field of their own here */
  further: LogFilters
  /** this panel alone */
  only?: PanelName
}

/** The trends of a dossier: how often, and how much, before and after the baseline. */
export function Trends(props: TrendsProps) {
  const { dossier, counts, figures, money, offered, actors, choice, clocks, today, boards, threads, only } =
    props
  const { views, choices, further } = props
  const currencies = [
    ...new Set(
      offered.metrics.flatMap(({ metric, currency }) =>
        metric === 'commitment' && currency ? [currency] : [],
      ),
    ),
  ]
  return (
    <Desk
      dossier={dossier}
      actors={actors}
      counts={counts}
      choice={choice}
      clocks={clocks}
      today={today}
      query={filterQuery(choice, clocks)}
      filters={
        <TrendFilters
          key="filters"
          {...{ choice, actors, views, choices, further, clocks }}
          dossierKey={dossier.key}
          kinds={dossier.kinds}
        />
      }
      only={only}
      boards={boards}
      threads={threads}
      claimed={[
        { answer: figures, unit: 'head', bySeries: true, name: 'Personnel' },
        { answer: money, unit: choice.currency, bySeries: false, name: 'Loans and credits' },
      ]}
      figures={[
        {
          ...{ panel: 'figures', answer: figures, unit: 'head', scale: 'log', usual: 'series' },
          fallbackTitle: 'Personnel in exercises',
          subtitle: `Personnel of ${(choice.series ?? []).join(' and ')}, log scale. Mark: best value, declared where there is one; bar: from the lowest to the highest that anybody named`,
        },
        {
          ...{ panel: 'money', answer: money, unit: choice.currency, scale: 'linear', usual: 'all' },
          fallbackTitle: `Loans and credits in ${choice.currency}`,
          subtitle: `Promised or agreed, million ${choice.currency}, nominal${currencies.length > 1 ? `; other currencies (${currencies.filter((one) => one !== choice.currency).join(', ')}) are not converted and not drawn` : ''}`,
        },
      ]}
    />
  )
}
