import type { Clocks } from '@/components/frame/clocks'
import { PageHead } from '@/components/ui/PageHead'
import type { Actor } from '@/lib/actors/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { CountsAnswer, FiguresAnswer } from '@/lib/trends/contract'
import { TrendFilters } from './TrendFilters'
import { CountsPanel } from './CountsPanel'
import { FiguresPanel } from './FiguresPanel'
import type { TrendChoice } from './choice'
import styles from './Trends.module.css'

type Props = {
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
}

/** The trends of a dossier: how often, and how much, before and after the baseline. */
export function Trends({ dossier, counts, figures, money, offered, actors, choice, clocks }: Props) {
  const currencies = [
    ...new Set(
      offered.metrics.flatMap(({ metric, currency }) =>
        metric === 'commitment' && currency ? [currency] : [],
      ),
    ),
  ]
  return (
    <>
      <PageHead
        title="Trends"
        face="sans"
        subtitle={`${counts.total.toLocaleString('en-GB')} developments in this choice. Every mark opens its records.`}
      />
      <TrendFilters choice={choice} kinds={dossier.kinds} actors={actors} />
      <div className={styles.panels}>
        <CountsPanel dossier={dossier} counts={counts} choice={choice} clocks={clocks} />
        <div className={styles.pair}>
          <FiguresPanel
            dossierKey={dossier.key}
            answer={figures}
            unit="head"
            scale="log"
            bySeries
            clocks={clocks}
            fallbackTitle="Personnel in exercises"
            subtitle={`Personnel of ${(choice.series ?? []).join(' and ')}, log scale. Mark: best value, declared where there is one; bar: from the lowest to the highest that anybody named`}
          />
          <FiguresPanel
            dossierKey={dossier.key}
            answer={money}
            unit={choice.currency}
            scale="linear"
            clocks={clocks}
            fallbackTitle={`Loans and credits in ${choice.currency}`}
            subtitle={`Promised or agreed, million ${choice.currency}, nominal${currencies.length > 1 ? `; other currencies (${currencies.filter((one) => one !== choice.currency).join(', ')}) are not converted and not drawn` : ''}`}
          />
        </div>
      </div>
    </>
  )
}
