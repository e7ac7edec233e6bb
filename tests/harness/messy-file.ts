import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { look } from '@/lib/imports/formats/look'
import { plannedRows } from '@/lib/imports/formats/rows'
import { guessMapping } from '@/lib/imports/rules/guess'
import { makeInterpreter } from '@/lib/imports/rules/interpret'
import { defaultLimits } from '@/lib/imports/rules/limits'
import { vocabulary } from '@/lib/imports/rules/testing'

/** A file as it comes, read as it is guessed: how many rows there are, which can be logged, and what they say. */
export async function readFile(content: string | Uint8Array) {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-messy-'))
  try {
    const file = path.join(folder, 'file')
    writeFileSync(file, content)
    return await readAsGuessed(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function readAsGuessed(file: string) {
  const reading = await look(file, {}, defaultLimits, () => undefined)
  const guessed = guessMapping(reading, vocabulary)
  const mapping = {
    ...{ ...guessed, unknownActors: 'make' as const },
    defaults: { kind: 'other', ...guessed.defaults },
  }
  const interpret = makeInterpreter(reading.plan, mapping, vocabulary)
  const rows = []
  for await (const batch of plannedRows(file, reading.plan, defaultLimits)) rows.push(...batch.map(interpret))
  const said = rows.map(({ draft }) => {
    if (!draft) return null
    const { happened, title, actors, measurements, place } = draft
    const who = actors.map(({ code, role }) => `${code} ${role}`).join(', ')
    const many = measurements.map(({ low, best, high }) =>
      [low, best, high].filter((n) => n !== null).join('-'),
    )
    return [happened, title, who, place, ...many].filter(Boolean).join(' | ')
  })
  return { reading, said, problems: rows.flatMap(({ problems }) => problems) }
}

/** Titles of four rows, their days, and what such rows come to. */
export const titles = ['Zapad near Brest', 'Loan signed', 'Troops arrive', 'Gas talks resume']
export const lines = (row: (title: string, at: number) => string, end = '\n') =>
  titles.map(row).join(end) + end
export const day = (at: number) => `2021-09-0${at + 1}`
export const plain = titles.map((title, at) => `${day(at)} | ${title} | BY actor`)
