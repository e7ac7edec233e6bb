import { credibility, reliability, type CitationDraft } from '@/lib/sources/contract'
import { readDateCell } from './date-cell'
import { citationRule, type CitationRule, type ImportCitation, type Mapping, type Target } from './mapping'
import { cutText, splitCell, usesOf, type ColumnUse, type RowCells } from './row-cells'

type CitationUse = ColumnUse<Extract<Target, { field: 'citation' }>>
type Part = CitationUse['target']['part']
type Group = {
  rule: CitationRule
  uses: readonly CitationUse[]
  part: (part: Part) => CitationUse | undefined
}

const MOST = { title: 500, outlet: 200, published: 80, author: 300, language: 35, quote: 5_000 } as const
const ADDRESS = /^https?:\/\/[^\s/]+/i

/** The values of a part, one for each source; a single value goes for all. */
function valuesOf(cells: RowCells, use: CitationUse | undefined): string[] {
  const cell = use ? cells.text(use) : ''
  return !use || cell === '' ? [] : splitCell(cell, use.target.split)
}

function addressOf(cells: RowCells, use: CitationUse, typed: string): string | null {
  const url = /^www\.[^\s/]+\.[^\s/]+/i.test(typed) ? `https://${typed}` : typed
  if (ADDRESS.test(url) && URL.canParse(url) && url.length <= 2_000) return url
  cells.warn(
    use,
    'address',
    'This is not a web address that begins with https:// or http://; the source is imported without it.',
  )
  return null
}

/** 'B2', 'b-2', 'B' and '2' as the halves of a grade. */
function gradeIn(
  text: string,
): { reliability?: CitationDraft['reliability']; credibility?: CitationDraft['credibility'] } | null {
  const found = /^([A-Fa-f])?[\s/-]*([1-6])?$/.exec(text)
  if (!found || text === '') return null
  const left = reliability.safeParse(found[1]?.toUpperCase())
  const right = credibility.safeParse(Number(found[2]))
  return {
    ...(left.success ? { reliability: left.data } : {}),
    ...(right.success ? { credibility: right.data } : {}),
  }
}

type Grade = Pick<ImportCitation, 'reliability' | 'credibility' | 'graded'>

function gradeOf(cells: RowCells, { rule, part }: Group, at: number): Grade {
  const grade: Grade = {
    reliability: rule.reliability,
    credibility: rule.credibility,
  }
  for (const name of ['grade', 'reliability', 'credibility'] as const) {
    const use = part(name)
    const values = valuesOf(cells, use)
    const typed = values[at] ?? values[0] ?? ''
    if (!use || typed === '') continue
    const read = gradeIn(typed)
    if (read) Object.assign(grade, read, { graded: true })
    else
      cells.warn(
        use,
        'grade',
        `"${typed.slice(0, 20)}" is not a grade from A1 to F6; the source is imported as ${rule.reliability}${rule.credibility}.`,
      )
  }
  return grade
}

function publishedOf(cells: RowCells, use: CitationUse, typed: string): string | null {
  const reading = readDateCell(typed, use.dates)
  if (reading.ok) return cutText(reading.edtf, MOST.published)
  cells.warn(use, reading.code, `${reading.sentence} The source is imported without its date.`)
  return null
}

/** Outlet and title in one column, as our export has them: `Reuters: Title`. */
function together({ part }: Group): boolean {
  const [title, outlet] = [part('title'), part('outlet')]
  return title !== undefined && outlet !== undefined && title.at === outlet.at
}

type Source = Partial<CitationDraft>

function namesOf(group: Group, title: string | undefined, outlet: string | undefined): Source {
  const split = together(group) ? /^([^:]{1,80}): (.+)$/s.exec(title ?? '') : null
  const [who, what] = split ? [split[1], split[2]] : [together(group) ? undefined : outlet, title]
  const named: Source = {}
  if (what) named.title = cutText(what.replace(/\s+/g, ' '), MOST.title)
  if (who) named.outlet = cutText(who.replace(/\s+/g, ' '), MOST.outlet)
  return named
}

function sourceOf(cells: RowCells, group: Group, at: number, lists: ReadonlyMap<Part, string[]>): Source {
  const value = (part: Part) => {
    const list = lists.get(part) ?? []
    return list[at] ?? (list.length === 1 && part !== 'url' && part !== 'title' ? list[0] : undefined)
  }
  const source = namesOf(group, value('title'), value('outlet'))
  const [url, published] = [value('url'), value('published')]
  const address = url ? addressOf(cells, group.part('url')!, url) : null
  if (address) source.url = address
  // an address that is none is still what the file says of its source
  else if (url && !source.title) source.title = cutText(url, MOST.title)
  const day = published ? publishedOf(cells, group.part('published')!, published) : null
  if (day) source.published = day
  for (const part of ['author', 'language', 'quote'] as const) {
    const text = value(part)
    if (text) source[part] = cutText(text, MOST[part])
  }
  return source
}

/** What the group says of every source, and what its own cells say over it. */
function whole(source: Source, { rule }: Group, grade: Grade): ImportCitation | null {
  const shared: Source = {}
  if (rule.title) shared.title = rule.title
  if (rule.outlet) shared.outlet = rule.outlet
  if (rule.url) shared.url = rule.url
  if (rule.published) shared.published = rule.published
  const all = { ...shared, ...source }
  if (!all.url && !all.title && all.outlet) all.title = all.outlet
  if (!all.url && !all.title) return null
  return { ...all, ...grade, primary: false, checked: rule.checked }
}

function citationsOf(cells: RowCells, group: Group): ImportCitation[] {
  const lists = new Map(group.uses.map((use): [Part, string[]] => [use.target.part, valuesOf(cells, use)]))
  const [urls, titles] = [lists.get('url') ?? [], lists.get('title') ?? []]
  // lists of different lengths cannot be paired: the addresses stand by themselves
  const apart = urls.length > 0 && titles.length > 0 && urls.length !== titles.length
  const count = apart ? titles.length + urls.length : Math.max(urls.length, titles.length, 1)
  if (apart) lists.set('url', [...Array<string>(titles.length).fill(''), ...urls])
  const citations: ImportCitation[] = []
  for (let at = 0; at < count; at++) {
    const source = sourceOf(cells, group, at, lists)
    const own = whole(source, group, gradeOf(cells, group, at))
    if (own) citations.push(own)
  }
  return citations
}

/** Reads the sources of a row: one for each group, or as many as its lists have. A group without columns is the data set itself. */
export function citationsReader(
  all: readonly ColumnUse[],
  mapping: Mapping,
): (cells: RowCells) => ImportCitation[] {
  const uses = usesOf(all, 'citation')
  const names = new Set([...uses.map(({ target }) => target.group), ...Object.keys(mapping.citations)])
  const groups = [...names].map((name): Group => {
    const own = uses.filter(({ target }) => target.group === name)
    const rule = mapping.citations[name] ?? citationRule.parse({})
    return { rule, uses: own, part: (part) => own.find(({ target }) => target.part === part) }
  })
  return (cells) => groups.flatMap((group) => citationsOf(cells, group)).slice(0, 60)
}
