/** What a page says of itself, as far as it does. */
export type PageFacts = {
  title: string | null
  /** as the page writes it, often an instant */
  published: string | null
  /** BCP 47 */
  language: string | null
  outlet: string | null
  author: string | null
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
}

/** Text of an attribute or an element with its character references read, on one line. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
      const code =
        name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isCharacter ? String.fromCodePoint(code) : ''
    })
    .replace(/\s+/g, ' ')
    .trim()
}

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/([a-z][a-z0-9:._-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      plainText(double ?? single ?? bare ?? ''),
    ]),
  )
}

/** The meta elements of a page by property or name, the first of each. */
function metaOf(html: string): Map<string, string> {
  const meta = new Map<string, string>()
  for (const [tag] of html.matchAll(/<meta\b[^>]{0,4000}>/gi)) {
    const attributes = attributesOf(tag)
    const name = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop')
    )?.toLowerCase()
    const content = attributes.get('content')
    if (name && content && !meta.has(name)) meta.set(name, content)
  }
  return meta
}

type Thing = Record<string, unknown>
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object of the page's JSON-LD, also those in lists and graphs; broken blocks are left out. */
function linkedThings(html: string): Thing[] {
  const blocks = html.matchAll(
    /<script\b[^>]*type\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]{0,200000}?)<\/script>/gi,
  )
  const things: Thing[] = []
  const add = (value: unknown, depth: number) => {
    if (depth > 4) return
    if (Array.isArray(value)) for (const each of value.slice(0, 50)) add(each, depth + 1)
    else if (isThing(value)) {
      things.push(value)
      add(value['@graph'], depth + 1)
    }
  }
  for (const [, json = ''] of blocks) {
    try {
      add(JSON.parse(json), 0)
    } catch {
      // A page whose JSON-LD cannot be read still has its meta elements.
    }
  }
  return things
}

const nameOf = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return one
  return isThing(one) && typeof one['name'] === 'string' ? one['name'] : null
}

const clean = (text: string | null | undefined, most: number): string | null => {
  const plain = text ? plainText(text).slice(0, most).toWellFormed().replaceAll('\0', '') : ''
  return plain === '' ? null : plain
}

/** The first day in a date as pages write it (ISO 8601, or its first ten characters); null where it is none. */
export function dayOf(published: string | null | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(published ?? '')?.[1]
  return day && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : null
}

/** Title, date, language, outlet and author of a page, from its JSON-LD, its meta elements, its title and its `time`, in this order. */
export function readPage(html: string): PageFacts {
  const meta = metaOf(html)
  const things = linkedThings(html)
  const article = things.find((thing) => 'headline' in thing || 'datePublished' in thing)
  const of = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean)
  const root = attributesOf(/<html\b[^>]*>/i.exec(html)?.[0] ?? '')
  const time = attributesOf(/<time\b[^>]*\bdatetime\b[^>]*>/i.exec(html)?.[0] ?? '').get('datetime')
  const dates = [
    nameOf(article?.['datePublished']),
    of(
      'article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'pubdate',
      'publishdate',
    ),
    time,
  ]
  const language = clean(root.get('lang') ?? nameOf(article?.['inLanguage']) ?? of('og:locale'), 35)
  return {
    title: clean(
      nameOf(article?.['headline']) ??
        of('og:title', 'twitter:title') ??
        /<title\b[^>]*>([\s\S]{0,2000}?)<\/title>/i.exec(html)?.[1],
      500,
    ),
    published: dates.map(dayOf).find(Boolean) ?? null,
    language:
      language && /^[a-z]{2,3}([_-][a-z0-9]{2,8})*$/i.test(language) ? language.replaceAll('_', '-') : null,
    outlet: clean(nameOf(article?.['publisher']) ?? of('og:site_name', 'application-name'), 200),
    author: clean(nameOf(article?.['author']) ?? of('author', 'article:author'), 300),
  }
}

/** The text of a page in the encoding that it says it is in: by its header, by a meta element, or UTF-8. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  const named =
    /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1] ??
    /<meta\b[^>]*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1]
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
