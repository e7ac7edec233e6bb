import { metricOf } from '@/lib/developments/rules/capture-figures'
import type { LinkDraft, MeasurementDraft } from '@/lib/developments/rules/draft'
import { parseFigure } from '@/lib/developments/rules/figures'
import { bases, type BasisCode } from '@/lib/developments/rules/kinds'
import { formatMeasurement } from '@/lib/developments/rules/measurement'
import { metrics } from '@/lib/developments/rules/metrics'
import { parseMoney } from '@/lib/developments/rules/money'
import { RELATIONS } from '@/lib/drift/rules/relations'

/** What stands between several values in a cell of our own export. */
export const BETWEEN = ' | '

const BASIS = bases.map(({ code }) => code).join('|')
const FIGURE = new RegExp(`^(.+?)(?: \\((?!\\d{4} prices\\))([^()]*)\\))? (${BASIS})(?: by (.+))?$`, 's')

type Bare = Pick<MeasurementDraft, 'metric' | 'low' | 'best' | 'high' | 'unit' | 'currency' | 'priceYear'>

function bareFigure(words: string, kind: string | null): Bare[] {
  const money = parseMoney(words.replace(/ a year$/, ''))
  const unit = words.endsWith(' a year') ? 'money/year' : 'money'
  if (money.ok) {
    const { low, best, high, currency, priceYear } = money.money
    return metrics
      .filter((each) => each.unit === unit)
      .map(({ metric }) => ({ metric, low, best, high, unit, currency, priceYear }))
  }
  const found =
    /^((?:at least |up to )?-?[\d.,]+(?:(?:-| to )-?[\d.,]+)?)(%?) ?([^,]*?)((?:, best .+)?)$/.exec(words)
  const figure = found ? parseFigure(`${found[1] ?? ''}${found[4] ?? ''}`) : null
  if (!found || !figure?.ok) return []
  const phrase = found[3] ?? ''
  const likely = metricOf(phrase, kind)
  const all = likely ? [likely, ...metrics] : metrics
  return all.map(({ metric, unit: own }) => ({
    metric,
    ...figure.figure,
    unit: own,
    currency: null,
    priceYear: null,
  }))
}

/** A figure as our export writes it in words, read back; null unless writing it again gives the same words. */
export function readFigureWords(words: string, kind: string | null): MeasurementDraft | null {
  const [, said = '', part, basis = '', by] = FIGURE.exec(words) ?? []
  const found = bareFigure(said, kind).find((figure) => formatMeasurement(figure) === said)
  if (!found) return null
  return {
    ...found,
    part: part ?? null,
    basis: basis as BasisCode,
    attributedTo: by ?? null,
    stockOrFlow: null,
    note: null,
  }
}

const LINK = /^([A-Z][A-Z0-9]{1,7}-C-\d{2,6}) ([a-z]+) ([123]) (proposed|accepted)$/

/** A link as our export writes it: `BLR-C-04 supports 2 accepted`. The export has no reason, so that it says where it came from. */
export function readLinkWords(words: string): LinkDraft | null {
  const [, claim = '', relation = '', strength, state] = LINK.exec(words) ?? []
  const known = RELATIONS.find((each) => each === relation)
  if (!known) return null
  return {
    claim,
    relation: known,
    strength: Number(strength),
    rationale: 'Came with the imported row.',
    state: state as 'proposed' | 'accepted',
  }
}
