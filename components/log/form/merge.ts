import { sameValues } from '@/components/log/form/restore'
import { emptyValues } from '@/components/log/form/values'
import type { CitationValues, FigureValues, FormValues } from '@/components/log/form/values'
import { figureWords } from '@/components/log/words'
import { CHECKS, REVIEW } from '@/components/log/record/words'
import { formatHappened } from '@/lib/developments/rules/dates'
import { actorRoles, bases, labelOf, polarities, stages } from '@/lib/developments/rules/kinds'
import { SAID_DATES } from '@/lib/developments/rules/promises'
import { findMetric } from '@/lib/developments/rules/metrics'
import { parseNumber } from '@/lib/developments/rules/numbers'

/** Where a new place lies belongs to its name: who takes the other place takes a place that is there already. */
type OfNewPlace = 'placeCountry' | 'placeLatitude' | 'placeLongitude' | 'placePrecision'

export type FieldName = Exclude<keyof FormValues, 'links' | OfNewPlace>
export type Side = 'yours' | 'theirs'

/** A field on which two versions differ. */
export type Conflict = {
  name: FieldName
  label: string
  yours: string[]
  theirs: string[]
  /** who changed it since the form was opened */
  changedBy: 'you' | 'them' | 'both'
}

const LABELS: Record<FieldName, string> = {
  happened: 'When',
  kind: 'Kind',
  stage: 'Stage',
  stageNote: 'Note on the stage',
  ...SAID_DATES,
  title: 'Title',
  summary: 'Summary',
  polarity: 'Did it happen?',
  actors: 'Actors',
  place: 'Place',
  series: 'Series',
  measurements: 'Figures',
  citations: 'Sources',
  significance: 'Significance',
  marking: 'Marking',
  reviewState: 'Review',
  knownFrom: 'Known from',
  backfilled: 'Backfilled',
}

/** Whether two forms say the same in one field. */
function sameField(name: FieldName, one: FormValues, other: FormValues): boolean {
  const only = (values: FormValues) => ({ ...emptyValues(), [name]: values[name] })
  return sameValues(only(one), only(other))
}

function figureLine(figure: FigureValues): string {
  const [low = null, best = null, high = null] = [figure.low, figure.best, figure.high].map((typed) =>
    parseNumber(typed),
  )
  const label = findMetric(figure.metric)?.label ?? figure.metric
  const words =
    low === null && best === null && high === null
      ? [figure.low, figure.best, figure.high].filter(Boolean).join('-')
      : figureWords({
          ...{ metric: figure.metric, unit: figure.unit, low, best, high },
          ...{
            part: figure.part || null,
            currency: figure.currency || null,
            priceYear: parseNumber(figure.priceYear),
          },
          ...{ basis: 'declared', attributedTo: null, stockOrFlow: null, note: null },
        })
  const by = figure.attributedTo ? ` by ${figure.attributedTo}` : ''
  return `${label}: ${words}, ${labelOf(bases, figure.basis).toLowerCase()}${by}`
}

function citationLine(cited: CitationValues): string {
  const check = CHECKS[cited.checked as keyof typeof CHECKS]?.word.toLowerCase()
  return `${cited.title || cited.url} (${cited.reliability}${cited.credibility}${check ? `, ${check}` : ''})`
}

/** A field as lines that a person can compare. */
export function saidLines(
  name: FieldName,
  values: FormValues,
  kinds: readonly { code: string; label: string }[],
): string[] {
  const lines = ((): string[] => {
    switch (name) {
      case 'actors':
        return values.actors.map(({ code, role }) => `${code}, ${labelOf(actorRoles, role).toLowerCase()}`)
      case 'measurements':
        return values.measurements.map(figureLine)
      case 'citations':
        return values.citations.map(citationLine)
      case 'kind':
        return [kinds.find(({ code }) => code === values.kind)?.label ?? values.kind]
      case 'happened':
        return [formatHappened(values.happened)]
      case 'stage':
        return [labelOf(stages, values.stage)]
      case 'polarity':
        return [labelOf(polarities, values.polarity)]
      case 'reviewState':
        return [REVIEW[values.reviewState as keyof typeof REVIEW] ?? values.reviewState]
      case 'backfilled':
        return [values.backfilled ? 'yes' : 'no']
      default:
        return [values[name]]
    }
  })().filter((line) => line !== '')
  return lines.length > 0 ? lines : ['nothing']
}

/** The fields on which yours and theirs differ, with who changed them since `base`, the version the form was opened with. */
export function conflictsOf(
  base: FormValues,
  yours: FormValues,
  theirs: FormValues,
  kinds: readonly { code: string; label: string }[],
): Conflict[] {
  return (Object.keys(LABELS) as FieldName[])
    .filter((name) => !sameField(name, yours, theirs))
    .map((name) => ({
      name,
      label: LABELS[name],
      yours: saidLines(name, yours, kinds),
      theirs: saidLines(name, theirs, kinds),
      changedBy: sameField(name, base, theirs) ? 'you' : sameField(name, base, yours) ? 'them' : 'both',
    }))
}

/** What is chosen before anybody chooses: what only they changed is theirs, everything you changed stays yours. */
export function firstChoice({ changedBy }: Conflict): Side {
  return changedBy === 'them' ? 'theirs' : 'yours'
}

/** Your form with the fields of theirs that were chosen. */
export function merged(
  yours: FormValues,
  theirs: FormValues,
  choices: Partial<Record<FieldName, Side>>,
): FormValues {
  const taken = (Object.keys(choices) as FieldName[]).filter((name) => choices[name] === 'theirs')
  return { ...yours, ...Object.fromEntries(taken.map((name) => [name, theirs[name]])) }
}
