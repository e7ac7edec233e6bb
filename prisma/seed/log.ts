import type { SeedApi } from './api'
import { json } from './files'
import type { CitationSeed, DevelopmentSeed, MeasurementSeed, OutletSeed, PlaceSeed, SourceSeed } from './shapes'

type Shelf = { sources: Map<string, SourceSeed>; outlets: Map<string, OutletSeed>; places: Map<string, PlaceSeed>; placed: Set<string> }

const byName = <T>(entries: T[], name: (entry: T) => string) => new Map(entries.map((entry) => [name(entry), entry]))

/** What is only said beside a grade is kept beside it: how the page was checked, and where the compilers were less sure. */
function checkNote(cited: CitationSeed, record: DevelopmentSeed): string | undefined {
  const doubt = record.confidence === 'medium' ? 'the compilers’ confidence in the record is medium' : null
  return [cited.checkNote, doubt].filter(Boolean).join('; ') || undefined
}

function citationOf(cited: CitationSeed, record: DevelopmentSeed, { sources, outlets }: Shelf) {
  const source = sources.get(cited.source)
  if (!source) throw new Error(`${record.ref} cites ${cited.source}, which sources.json does not have`)
  const outlet = source.outlet ? outlets.get(source.outlet) : undefined
  return {
    title: source.title,
    ...(source.url ? { url: source.url } : {}),
    ...(source.published ? { published: source.published } : {}),
    ...(outlet ? { outlet: outlet.name, outletType: outlet.type as 'press' } : {}),
    reliability: cited.reliability,
    credibility: cited.credibility,
    primary: cited.primary ?? false,
    checked: cited.checked ?? 'not-stated',
    checkNote: checkNote(cited, record),
  }
}

const measurementOf = ({ of, ...measured }: MeasurementSeed) => ({ ...measured, part: of === 'in all' ? null : of })

/** A place is made with the first development that is there. */
function placeOf(name: string | null | undefined, { places, placed }: Shelf) {
  if (!name) return { place: null }
  if (placed.has(name)) return { place: name }
  const found = places.get(name)
  if (!found) throw new Error(`places.json does not have ${name}`)
  placed.add(name)
  const { admin: _admin, otherNames: _otherNames, ...newPlace } = found
  return { place: name, newPlace }
}

async function refineSources(api: SeedApi, key: string, { sources }: Shelf) {
  const { items } = await api.sources.listSources({ key, limit: 200 })
  for (const source of sources.values()) {
    const { language, note } = source
    const stored = items.find(({ url, title }) => (source.url ? url === source.url : title === source.title))
    if (stored && (language || note || source.titleTranslated)) {
      const said = [note, source.titleTranslated ? 'Title translated.' : null, source.repeats ? `Repeats ${source.repeats}.` : null]
      await api.sources.reviseSource({ key, id: stored.id, version: stored.version, language, note: said.filter(Boolean).join(' ') || null })
    }
  }
}

/** Logs the developments in order of happening, so that their refs come out as in the file; their links follow when the claims are there. */
export async function seedLog(api: SeedApi, key: string): Promise<DevelopmentSeed[]> {
  const shelf: Shelf = {
    sources: byName(json<SourceSeed[]>('sources.json'), ({ key: name }) => name),
    outlets: byName(json<OutletSeed[]>('outlets.json'), ({ name }) => name),
    places: byName(json<PlaceSeed[]>('places.json'), ({ name }) => name),
    placed: new Set(),
  }
  const records = json<DevelopmentSeed[]>('developments.json')
  for (const record of records) {
    const { title, summary, kind, happened, stage, stageNote, polarity, significance, series, actors, knownFrom } = record
    const logged = await api.developments.logDevelopment({
      key, title, summary, kind, happened, stage, stageNote, polarity, significance, series, actors, knownFrom, backfilled: true,
      ...placeOf(record.place, shelf),
      measurements: record.measurements.map(measurementOf),
      citations: record.citations.map((cited) => citationOf(cited, record, shelf)),
    })
    if (logged.ref !== record.ref) throw new Error(`${record.ref} was logged as ${logged.ref}`)
  }
  await refineSources(api, key, shelf)
  return records
}
