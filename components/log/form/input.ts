import type { FormChoices } from '@/components/log/form/choices'
import type {
  ActorValues,
  CitationValues,
  FigureValues,
  FormValues,
  LinkValues,
} from '@/components/log/form/values'
import { parseHappened } from '@/lib/developments/rules/dates'
import { logging } from '@/lib/developments/rules/draft'
import { figureProblem } from '@/lib/developments/rules/figures'
import { moneyProblem } from '@/lib/developments/rules/money'
import { parseNumber } from '@/lib/developments/rules/numbers'

/** What is wrong with a field; `field` is its path joined with dots, as the API names it. */
export type FieldIssue = { field: string; message: string }

export type ReadForm = {
  /** what the API takes, without the dossier's key */
  input: Record<string, unknown>
  issues: FieldIssue[]
}

type Known = Pick<FormChoices, 'actors' | 'places' | 'today'>

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
const orNothing = (text: string) => orNull(text) ?? undefined

function readNumber(typed: string, field: string, issues: FieldIssue[]): number | null {
  if (typed.trim() === '') return null
  const value = parseNumber(typed)
  if (value === null)
    issues.push({ field, message: `“${typed.trim()}” is not a number. Write 12800, 12,800 or 1.5bn.` })
  return value
}

function readFigure(figure: FigureValues, at: number, issues: FieldIssue[]) {
  const path = `measurements.${at}`
  const before = issues.length
  const [low, best, high] = (['low', 'best', 'high'] as const).map((side) =>
    readNumber(figure[side], `${path}.${side}`, issues),
  ) as [number | null, number | null, number | null]
  const problem = issues.length === before ? figureProblem({ low, best, high }) : null
  if (problem) issues.push({ field: `${path}.best`, message: problem })
  if (figure.metric.trim() === '')
    issues.push({ field: `${path}.metric`, message: 'Say what the figure measures.' })
  else if (figure.unit.trim() === '')
    issues.push({ field: `${path}.unit`, message: 'Say in what unit the figure is.' })
  const money = figure.unit.startsWith('money')
  const currency = money ? (orNull(figure.currency)?.toUpperCase() ?? null) : null
  const priceYear = money ? readNumber(figure.priceYear, `${path}.priceYear`, issues) : null
  const unnamed = money ? moneyProblem(currency, priceYear) : null
  if (unnamed) issues.push({ field: `${path}.currency`, message: unnamed })
  const { attributedTo, note, part } = figure
  return {
    metric: figure.metric.trim(),
    ...{ low, best, high, unit: figure.unit.trim(), currency, priceYear, basis: figure.basis },
    ...{ part: orNull(part), attributedTo: orNull(attributedTo), note: orNull(note) },
    stockOrFlow: orNull(figure.stockOrFlow),
  }
}

function readCitation(cited: CitationValues, at: number, issues: FieldIssue[]) {
  const path = `citations.${at}`
  if (cited.reliability === '')
    issues.push({ field: `${path}.reliability`, message: 'Choose how reliable the source is, A to F.' })
  if (cited.credibility === '')
    issues.push({ field: `${path}.credibility`, message: 'Choose how credible what it says is, 1 to 6.' })
  const own = {
    ...{ reliability: cited.reliability, credibility: Number(cited.credibility) },
    ...{ primary: cited.primary, quote: orNothing(cited.quote) },
    ...{ checked: cited.checked, checkNote: orNothing(cited.checkNote) },
  }
  if (![cited.sourceId, cited.url, cited.title].some((text) => text.trim() !== ''))
    issues.push({ field: `${path}.url`, message: 'Give the source an address or a title.' })
  // A source that is there already keeps its own words; they are changed on its page.
  if (cited.sourceId !== '') return { sourceId: cited.sourceId, ...own }
  if (orNull(cited.published)) {
    const reading = parseHappened(cited.published)
    if (!reading.ok) issues.push({ field: `${path}.published`, message: reading.problem })
  }
  return {
    ...{ url: orNothing(cited.url), title: orNothing(cited.title), outlet: orNothing(cited.outlet) },
    outletType: cited.outletType === '' ? undefined : cited.outletType,
    published: orNothing(cited.published),
    originId: orNothing(cited.originId),
    ...own,
  }
}

function readLink(link: LinkValues, at: number, issues: FieldIssue[]) {
  const path = `links.${at}`
  if (link.claim === '')
    issues.push({ field: `${path}.claim`, message: 'Choose the claim that it bears on.' })
  if (link.relation === '')
    issues.push({ field: `${path}.relation`, message: 'Say how it bears on the claim.' })
  if (link.rationale.trim() === '')
    issues.push({
      field: `${path}.rationale`,
      message: `Say in a sentence why it bears on ${link.claim === '' ? 'the claim' : link.claim}.`,
    })
  const { claim, relation, strength, rationale } = link
  return { claim, relation, strength, rationale: rationale.trim() }
}

/** Whether the code is one that the dossier has, capitals or not. */
export function isKnownActor(code: string, actors: Known['actors']): boolean {
  return actors.some((actor) => actor.code.toLowerCase() === code.trim().toLowerCase())
}

/** Whether the place is one that the dossier has. */
export function isKnownPlace(name: string, places: readonly string[]): boolean {
  return places.some((place) => place.toLowerCase() === name.trim().toLowerCase())
}

function newActorsOf(actors: readonly ActorValues[], known: Known, issues: FieldIssue[]) {
  return actors.flatMap(({ code, name, type }, at) => {
    if (code.trim() === '') {
      issues.push({ field: `actors.${at}.code`, message: 'Choose an actor, or take this line away.' })
      return []
    }
    if (isKnownActor(code, known.actors)) return []
    if (name.trim() === '') {
      const message = `${code.trim()} is new here. Write its name, or choose an actor from the list.`
      issues.push({ field: `actors.${at}.name`, message })
    }
    return [{ at, made: { code: code.trim(), name: name.trim(), type } }]
  })
}

/** A place that is to be made: where it lies may stay unsaid. */
function readNewPlace(name: string, values: FormValues, issues: FieldIssue[]) {
  const latitude = readNumber(values.placeLatitude, 'newPlace.latitude', issues)
  const longitude = readNumber(values.placeLongitude, 'newPlace.longitude', issues)
  const precision = values.placePrecision
  if (precision === 'exact' && latitude === null && longitude === null)
    issues.push({
      field: 'newPlace.precision',
      message: 'An exact place has coordinates. Write them, or choose another precision.',
    })
  const iso3166 = orNull(values.placeCountry)?.toUpperCase() ?? null
  return { name, iso3166, latitude, longitude, precision }
}

function checkPlain({ happened, kind }: FormValues, today: string, issues: FieldIssue[]) {
  const reading = parseHappened(happened, { today })
  if (!reading.ok) issues.push({ field: 'happened', message: reading.problem })
  else if (reading.happened.start === null)
    issues.push({ field: 'happened', message: 'Write when it began, as in 2019/2021 or about 2019.' })
  if (kind === '') issues.push({ field: 'kind', message: 'Choose a kind. "Other" fits everything.' })
}

/**
 * Reads the form as typed: what the API takes, and everything that is wrong with it, each under the field it is about. The API's own
 * checks run too, so that the browser says what the server would.
 */
export function readForm(values: FormValues, known: Known): ReadForm {
  const issues: FieldIssue[] = []
  checkPlain(values, known.today, issues)
  const newActors = newActorsOf(values.actors, known, issues)
  const place = orNull(values.place)
  const isNew = place !== null && !isKnownPlace(place, known.places)
  const input = {
    ...{ title: values.title, summary: values.summary, kind: values.kind, happened: values.happened },
    ...{ stage: values.stage, stageNote: orNull(values.stageNote) },
    ...{ polarity: values.polarity, significance: Number(values.significance) },
    actors: values.actors.map(({ code, role }) => ({ code: code.trim(), role })),
    newActors: newActors.map(({ made }) => made),
    place,
    ...(isNew ? { newPlace: readNewPlace(place, values, issues) } : {}),
    measurements: values.measurements.map((figure, at) => readFigure(figure, at, issues)),
    citations: values.citations.map((cited, at) => readCitation(cited, at, issues)),
    links: values.links.map((link, at) => readLink(link, at, issues)),
    ...{ series: orNull(values.series), marking: values.marking, reviewState: values.reviewState },
    ...{ announcedOn: orNull(values.announcedOn), agreedOn: orNull(values.agreedOn) },
    ...{ completedOn: orNull(values.completedOn), promisedBy: orNull(values.promisedBy) },
    ...{ knownFrom: orNull(values.knownFrom), backfilled: values.backfilled },
  }
  const checked = logging.omit({ key: true }).safeParse(input)
  const said = new Set(issues.map(({ field }) => field))
  const rowOf = ([list, at, ...rest]: PropertyKey[]) =>
    list === 'newActors' ? ['actors', newActors[Number(at)]?.at, ...rest] : [list, at, ...rest]
  for (const { path, message } of checked.success ? [] : checked.error.issues) {
    const field = rowOf(path)
      .filter((part) => part !== undefined)
      .join('.')
    if (!said.has(field)) issues.push({ field, message })
    said.add(field)
  }
  return { input, issues: inOrder(issues) }
}

const ORDER = [
  ...['happened', 'title', 'kind', 'summary', 'stage', 'stageNote', 'polarity'],
  ...['actors', 'place', 'newPlace', 'series'],
]

/** In the order in which the form shows the fields. */
function inOrder(issues: FieldIssue[]): FieldIssue[] {
  const place = ({ field }: FieldIssue) => {
    const at = ORDER.indexOf(field.split('.')[0] ?? '')
    return at < 0 ? ORDER.length : at
  }
  return issues.toSorted((a, b) => place(a) - place(b))
}

/** Only what differs from the form as it was opened, for a revision; lists go whole. */
export function changedInput(before: Record<string, unknown>, after: Record<string, unknown>) {
  const names = Object.keys(after).filter(
    (name) => name !== 'links' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const changed = Object.fromEntries(names.map((name) => [name, after[name]]))
  // New actors and a new place only mean something beside the lists that name them.
  if (!('actors' in changed)) delete changed['newActors']
  if (!('place' in changed)) delete changed['newPlace']
  return changed
}

/** The id of the input that a field of the API stands in. */
export function inputId(field: string): string {
  return `f-${field.replaceAll('.', '-')}`
}
