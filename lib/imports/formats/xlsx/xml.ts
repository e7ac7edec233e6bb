import { SaxParser } from '@cj-tech-master/excelts/xml'
import { FileRefused } from '../refused'

/** Name without its prefix: some writers say `x:row`. */
export const localName = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

export type Attributes = Record<string, string>
export type Handlers = {
  open: (name: string, attributes: Attributes) => void
  close: (name: string) => void
  text: (text: string) => void
}

/**
 * Reads XML piece by piece; after each piece the handlers have been called for all that is whole. `until` ends it early. Throws FileRefused where
 * it is no XML.
 */
export async function* readXml(pieces: AsyncIterable<string>, handlers: Handlers): AsyncGenerator<void> {
  const parser = new SaxParser({ invalidCharHandling: 'replace', position: false })
  let problem: Error | null = null
  parser.on('opentag', ({ name, attributes }) => handlers.open(localName(name), attributes))
  parser.on('closetag', ({ name }) => handlers.close(localName(name)))
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.on('error', (error) => (problem ??= error))
  for await (const piece of pieces) {
    parser.write(piece)
    if (problem) throw brokenXml()
    yield
  }
}

const brokenXml = () =>
  new FileRefused(
    'broken',
    'This workbook is damaged: a part of it cannot be read. Open it in a spreadsheet, save it again and import that.',
  )

/** Reads all of a part. */
export async function readWhole(pieces: AsyncIterable<string>, handlers: Handlers): Promise<void> {
  for await (const _ of readXml(pieces, handlers));
}
