import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { FORMATS, type Format } from '../formats/messages'
import { readFile } from '../formats/reader'

const OTHER_NAMES: Record<string, Format> = { htm: 'html', xhtml: 'html', markdown: 'md', text: 'txt' }

function formatOf(name: string): Format {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const format = FORMATS.find((each) => each === ending) ?? OTHER_NAMES[ending]
  if (format) return format
  const old = ending === 'doc' || ending === 'odt' || ending === 'rtf'
  throw badField(
    ['file'],
    old
      ? 'Save it as .docx in your word processor, then give that.'
      : 'Give a file that ends in .txt, .md, .html, .docx or .pdf, or paste its text.',
  )
}

/** Reads a file as text that a person corrects before it is frozen. Nothing of it is kept. */
export async function readBaselineFile(_caller: Caller, { file }: { file: File }) {
  const format = formatOf(file.name)
  const source = await readFile({ format, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (source.trim() === '') throw badField(['file'], 'There is no text in this file. Paste it instead.')
  if (source.length > 500_000)
    throw badField(
      ['file'],
      'The text of this file is too long: at most 500,000 characters. Add it in parts.',
    )
  return { source, format }
}
