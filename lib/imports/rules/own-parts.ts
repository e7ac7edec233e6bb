import type { z } from 'zod'
import { measurementDraft, type MeasurementDraft } from '@/lib/developments/rules/draft'
import { readParts } from '@/lib/developments/rules/nested-cell'
import { citationDraft, type CitationDraft } from '@/lib/sources/contract'

type Read<T> = { found: T[]; wrong: string[] }

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function readEach<T>(cell: string, what: string, shape: z.ZodType<T>): Read<T> {
  const read: Read<T> = { found: [], wrong: [] }
  let parts
  try {
    parts = readParts(cell)
  } catch (error) {
    return { found: [], wrong: [(error as TypeError).message] }
  }
  for (const [at, part] of parts.entries()) {
    const named = Object.fromEntries(Object.entries(part).map(([name, value]) => [camel(name), value]))
    const parsed = shape.safeParse(named)
    if (parsed.success) read.found.push(parsed.data)
    else
      for (const { path, message } of parsed.error.issues)
        read.wrong.push(`${what} ${at + 1}${path.length > 0 ? `, ${path.join('.')}` : ''}: ${message}`)
  }
  return read
}

/** The figures in a cell of our export: those that are whole, and a sentence for each thing that is wrong with another. */
export const readFigureParts = (cell: string): Read<MeasurementDraft> =>
  readEach(cell, 'Figure', measurementDraft)

/** The citations in a cell of our export, each with its own grade; a sentence for each thing that is wrong. */
export const readCitationParts = (cell: string): Read<CitationDraft> =>
  readEach(cell, 'Source', citationDraft)
