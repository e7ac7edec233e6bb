import { metricName } from '@/lib/developments/rules/metrics'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { FiguresAnswer } from '@/lib/trends/contract'
import type { Usual } from '@/lib/trends/rules/usual'
import type { TrendChoice } from './choice'
import type { FiguresShown } from './FiguresPanel'
import { usualBy } from './figures-query'

type Kinds = DossierWhole['kinds']

/** What the money drawn is called: by the kind of development it is of, where it is of one. */
export function moneyName({ money: { metric, kind } }: TrendChoice, kinds: Kinds): string {
  return kinds.find(({ code }) => code === kind)?.plural ?? metricName(metric)
}

type Asked = {
  choice: TrendChoice
  offered: Usual['offered']
  kinds: Kinds
  figures: FiguresAnswer
  money: FiguresAnswer
}

function ofNumbers({ choice, offered, figures }: Asked): FiguresShown {
  const { metric, unit, series } = choice
  const name = metricName(metric)
  const of = series.length > 0 ? `${name} of ${series.join(' and ')}, ` : ''
  const others = offered.filter(({ currency }) => currency === null)
  return {
    ...{ panel: 'figures', answer: figures, unit, scale: 'log', usual: usualBy('figures', choice) },
    fallbackTitle: name,
    subtitle: `${of}log scale. Mark: best value, declared where there is one; bar: from the lowest to the highest that anybody named`,
    choices: {
      ...{ name: 'metric', label: 'Figures of', value: metric },
      data: [...new Set([metric, ...others.map((one) => one.metric)])].map((value) => ({
        value,
        label: metricName(value),
      })),
    },
  }
}

function ofMoney({ choice, offered, kinds, money }: Asked): FiguresShown {
  const { metric, currency } = choice.money
  const currencies = offered.flatMap((one) => (one.metric === metric && one.currency ? [one.currency] : []))
  const all = [...new Set([currency, ...currencies])]
  const others = all.filter((one) => one !== currency)
  const left =
    others.length > 0 ? `; other currencies (${others.join(', ')}) are not converted and not drawn` : ''
  return {
    ...{ panel: 'money', answer: money, unit: currency, scale: 'linear', usual: 'all' },
    fallbackTitle: `${moneyName(choice, kinds)} in ${currency}`,
    subtitle: `${metric === 'commitment' ? 'Promised or agreed' : metricName(metric)}, million ${currency}, nominal${left}`,
    choices: {
      ...{ name: 'currency', label: 'Currency', value: currency },
      data: all.map((value) => ({ value, label: value })),
    },
  }
}

/** What the two panels of figures are about. */
export const figuresShown = (asked: Asked): FiguresShown[] => [ofNumbers(asked), ofMoney(asked)]
