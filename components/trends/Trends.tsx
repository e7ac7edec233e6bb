import type { Clocks } from '@/components/frame/clocks'
import { metricName } from '@/lib/developments/rules/metrics'
import type { LogFilters } from '@/components/log/filters/address'
import type { FilterChoices } from '@/components/log/filters/labels'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { Actor } from '@/lib/actors/contract'
import type { Dashboard } from '@/lib/dashboards/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { CountsAnswer, FiguresAnswer } from '@/lib/trends/contract'
import type { SavedView } from '@/lib/views/contract'
import type { PanelName } from '@/lib/trends/rules/panels'
import type { Usual } from '@/lib/trends/rules/usual'
import { TrendFilters } from './TrendFilters'
import { Desk } from './desk/Desk'
import { filterQuery, type TrendChoice } from './choice'
import { figuresShown, moneyName } from './figures-shown'

export type TrendsProps = {
  dossier: DossierWhole
  counts: CountsAnswer
  figures: FiguresAnswer
  money: FiguresAnswer
  actors: Actor[]
  choice: TrendChoice
  /** what is shown before anybody chooses */
  usual: Usual
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
  const { dossier, counts, figures, money, actors, choice, usual, clocks, today, only } = props
  const { views, choices, further, boards, threads } = props
  return (
    <Desk
      dossier={dossier}
      actors={actors}
      counts={counts}
      {...{ choice, usual }}
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
        {
          ...{ answer: figures, unit: choice.unit, bySeries: choice.series.length > 0 },
          name: metricName(choice.metric),
        },
        {
          answer: money,
          unit: choice.money.currency,
          bySeries: false,
          name: moneyName(choice, dossier.kinds),
        },
      ]}
      figures={figuresShown({ choice, offered: usual.offered, kinds: dossier.kinds, figures, money })}
    />
  )
}
