import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { STANDING } from '@/lib/claims/rules/standing'
import { RELATION } from '@/lib/drift/rules/relations'
import type { ReportModel } from '@/lib/reports/rules/model'
import { standingsByMovement } from '@/lib/reports/rules/movement'
import { CREDIBILITY, RELIABILITY } from '@/lib/sources/rules/admiralty'
import { chartSvg } from './chart/draw'
import { reportFonts } from './fonts'
import { printable, undisplayed } from './printable'

const template = path.join(import.meta.dirname, 'template')
const root = path.resolve(import.meta.dirname, '../../../..')
const main = path.join(template, 'main.typ')
const attempts = 4
/** For so many compilations more, what one has laid out is kept: the same report again, or with a word changed, takes a quarter of the time. */
const kept = 1

/** Words, shapes and colour names of what the report shows: the same tables that the pages use. */
const legends = {
  relations: RELATION,
  standings: STANDING,
  standingsByMovement,
  reliability: RELIABILITY,
  credibility: CREDIBILITY,
}

let compiler: NodeCompiler | undefined

/**
 * Typesets a report as tagged PDF/UA-1. Synchronous and heavy: only for the typesetting child process.
 * The model reaches Typst as a JSON file; no text of it is ever part of the source. Characters that no font can show are
 * replaced by their Unicode numbers and the report is set again. Throws with Typst's own words when it cannot be set.
 */
export function typeset(model: ReportModel): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: template, fontArgs: [{ fontBlobs: reportFonts(root) }] })
  const missing = new Set<string>()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return pdfOf(compiler, model, missing)
    } catch (error) {
      const found = undisplayed(error).filter((character) => !missing.has(character))
      if (found.length === 0 || attempt === attempts) throw error
      for (const character of found) missing.add(character)
    } finally {
      compiler.resetShadow()
      compiler.evictCache(kept)
    }
  }
}

function pdfOf(typst: NodeCompiler, model: ReportModel, missing: ReadonlySet<string>): Uint8Array {
  const substitutions = { count: 0 }
  const words = printable(model, missing, substitutions)
  shadow(typst, 'model.json', JSON.stringify(words))
  shadow(typst, 'setting.json', JSON.stringify({ ...legends, substituted: substitutions.count }))
  if (words.chart) shadow(typst, 'chart.svg', chartSvg(words.chart))
  const compiled = typst.compile({ mainFilePath: main })
  const failure = compiled.takeError()
  if (failure || !compiled.result)
    throw new Error(failure ? explained(typst, failure) : 'Typst gave no document')
  return typst.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

function shadow(typst: NodeCompiler, name: string, content: string): void {
  typst.mapShadow(path.join(template, name), Buffer.from(content))
}

function explained(typst: NodeCompiler, failure: Parameters<NodeCompiler['fetchDiagnostics']>[0]): string {
  const diagnostics: unknown = typst.fetchDiagnostics(failure)
  return JSON.stringify(diagnostics).slice(0, 4_000)
}
