import { formatOf, unescapeText, type NumberFormat } from '@/lib/imports/rules/workbook-values'
import { FileRefused } from '../refused'
import { readWhole, readXml, type Attributes } from './xml'
import type { Zip } from './zip'

/** A sheet of a workbook and where it is in the zip. */
export type SheetPart = { name: string; part: string; hidden: boolean }
export type Workbook = {
  sheets: SheetPart[]
  from1904: boolean
  formats: NumberFormat[]
  stringsPart: string
}

const ignore = () => undefined

/** The folder-relative target of a relation as a name in the zip. */
function partOf(target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return `xl/${target.replace(/^\.\//, '')}`
}

async function relationsOf(zip: Zip): Promise<Map<string, { target: string; type: string }>> {
  const relations = new Map<string, { target: string; type: string }>()
  await readWhole(zip.text('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target, Type }: Attributes) => {
      if (name === 'Relationship' && Id && Target)
        relations.set(Id, { target: partOf(Target), type: Type ?? '' })
    },
    close: ignore,
    text: ignore,
  })
  return relations
}

/** What a cell's style index says about its numbers. */
async function formatsOf(zip: Zip, part: string | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inside = false
  await readWhole(zip.text(part ?? 'xl/styles.xml'), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'])
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inside = true
      else if (name === 'xf' && inside) formats.push(formatOf(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false
    },
    text: ignore,
  })
  return formats
}

/** The sheets of a workbook, how its numbers are formatted and where its texts are. Throws FileRefused when the zip is something else. */
export async function openWorkbook(zip: Zip): Promise<Workbook> {
  if (!zip.entries.has('xl/workbook.xml')) throw otherZip(zip)
  const relations = await relationsOf(zip)
  const typed = (ending: string) => [...relations.values()].find(({ type }) => type.endsWith(ending))?.target
  const sheets: SheetPart[] = []
  let from1904 = false
  await readWhole(zip.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1] ?? ''
      const relation = relations.get(id)
      // charts and dialogues are sheets too, without cells
      if (relation?.type.endsWith('/worksheet'))
        sheets.push({
          name: attributes['name'] ?? '',
          part: relation.target,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        })
    },
    close: ignore,
    text: ignore,
  })
  if (sheets.length === 0)
    throw new FileRefused('no-sheet', 'This workbook has no sheet with cells. Choose another file.')
  const stringsPart = typed('/sharedStrings') ?? 'xl/sharedStrings.xml'
  return { sheets, from1904, formats: await formatsOf(zip, typed('/styles')), stringsPart }
}

function otherZip({ entries }: Zip): FileRefused {
  const has = (name: string) => entries.has(name)
  if (has('xl/workbook.bin'))
    return new FileRefused(
      'not-a-table',
      'This is a binary workbook (.xlsb). Save it as .xlsx and import that.',
    )
  if (has('content.xml'))
    return new FileRefused(
      'not-a-table',
      'This is an OpenDocument file. Save its sheet as .xlsx or CSV and import that.',
    )
  if (has('word/document.xml'))
    return new FileRefused(
      'not-a-table',
      'This is a Word document. Copy its table into a spreadsheet and import that.',
    )
  if (has('ppt/presentation.xml'))
    return new FileRefused(
      'not-a-table',
      'This is a presentation. Copy its table into a spreadsheet and import that.',
    )
  if (has('encryptedpackage'))
    return new FileRefused(
      'locked',
      'This workbook has a password. Remove it, save the file and import that.',
    )
  return new FileRefused('not-a-table', 'This is a zip. Unpack it and import the file that is in it.')
}

/** The texts that cells point to by number, without their looks; what is spoken above Japanese words is left out. */
export async function sharedStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = []
  let whole = ''
  let inText = false
  let spoken = false
  await readWhole(zip.text(part), {
    open: (name) => {
      if (name === 'si') whole = ''
      else if (name === 't') inText = !spoken
      else if (name === 'rPh') spoken = true
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(whole))
      else if (name === 't') inText = false
      else if (name === 'rPh') spoken = false
    },
    text: (text) => {
      if (inText) whole += text
    },
  })
  return strings
}

const LOOKED_AT = 60

/** How many cells the first rows of a sheet have: to tell a table from a page of notes where the sheet does not say its size. */
export async function cellsOf(zip: Zip, { part }: SheetPart): Promise<number> {
  let [rows, cells] = [0, 0]
  const pieces = readXml(zip.text(part), {
    open: (name) => {
      if (name === 'row') rows += 1
      else if (name === 'c') cells += 1
    },
    close: ignore,
    text: ignore,
  })
  for await (const _ of pieces) if (rows > LOOKED_AT) break
  return cells
}

/** The size that a sheet says it has, from its beginning; null when it does not say. It is often wrong. */
export async function dimensionOf(zip: Zip, { part }: SheetPart): Promise<string | null> {
  let found: string | null = null
  let ended = false
  const pieces = readXml(zip.text(part), {
    open: (name, attributes) => {
      if (name === 'dimension') found = attributes['ref'] ?? null
      if (name === 'sheetData') ended = true
    },
    close: ignore,
    text: ignore,
  })
  for await (const _ of pieces) if (found !== null || ended) break
  return found
}
