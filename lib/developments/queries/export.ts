import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Caller, Gift } from '@/lib/core/gate'
import { chosenColumns, columnsVersion } from '../rules/export-columns'
import {
  fileNameOf,
  mostSheetRows,
  type ExportCounts,
  type ExportManifest,
  type Marking,
} from '../rules/export-manifest'
import type { DevelopmentFilters } from '../rules/filters'
import { filterParams } from '../rules/filter-params'
import { filtersSaid, type KindLabels } from '../rules/filters-said'
import { countExport, countPlaced, underCeiling } from './export-count'
import { bodies, type ExportFormat, type Making } from './export-formats'
import { everyOf, lookUp, whereDevelopments } from './where'

export type ExportQuestion = DevelopmentFilters & {
  ceiling?: Marking | undefined
  columns?: string[] | undefined
}

async function kindLabels({ read, dossier }: Caller): Promise<KindLabels> {
  const kinds = await read<{ code: string; label: string }[]>`
    SELECT code, label FROM kinds WHERE dossier_id = ${dossier.id}`
  return new Map(kinds.map(({ code, label }) => [code, label]))
}

/** What the question comes to: the rows, how many, how they are marked. */
async function weigh(caller: Caller, question: ExportQuestion) {
  const found = await lookUp(caller, question)
  const all = whereDevelopments(caller, question, found)
  const where = everyOf(caller, [all, underCeiling(caller, question.ceiling)])
  const counts = await countExport(caller, question, found, all, question.ceiling)
  return { where, ...counts }
}

/** How many there are to take, and how they are marked, before anything is taken. */
export async function previewExport(caller: Caller, question: ExportQuestion): Promise<ExportCounts> {
  const { where, matching, marking } = await weigh(caller, question)
  return { matching, marking, placed: await countPlaced(caller, where) }
}

function checkFits(format: ExportFormat, matching: number) {
  if (format !== 'xlsx' || matching <= mostSheetRows) return
  const [most, many] = [mostSheetRows, matching].map((n) => n.toLocaleString('en-GB'))
  throw refuse(
    'BAD_REQUEST',
    `A worksheet holds ${most} developments, and ${many} match. Narrow the filters, or take CSV, which has no limit.`,
  )
}

function manifestOf(
  caller: Caller,
  question: ExportQuestion,
  format: ExportFormat,
  counted: { matching: number; marking: string; kinds: KindLabels },
): ExportManifest {
  const { dossier, principal } = caller
  const now = new Date().toISOString()
  const query = filterParams(question).toString()
  return {
    product: 'Plumbline',
    dossier: dossier.key,
    title: dossier.title,
    format,
    file: fileNameOf(dossier.key, now.slice(0, 10), counted.marking, format),
    takenAt: now,
    takenBy: principal.name,
    filters: filtersSaid(question, counted.kinds),
    link: `/dossiers/${dossier.key}/log${query === '' ? '' : `?${query}`}`,
    marking: counted.marking,
    ceiling: question.ceiling ?? null,
    matching: counted.matching,
    rows: counted.matching,
    leftOut: 0,
    columnsVersion,
    documentation: 'docs/exports.md',
  }
}

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  geojson: 'application/geo+json',
  ics: 'text/calendar; charset=utf-8',
}

/** The filtered log as a file of a format, sent while it is read. All formats hold the same developments; what one has no place for it counts. */
export function exportAs(format: ExportFormat) {
  return async (caller: Caller, question: ExportQuestion): Promise<Gift> => {
    const [{ where, matching, marking }, kinds] = await Promise.all([
      weigh(caller, question),
      kindLabels(caller),
    ])
    checkFits(format, matching)
    const manifest = manifestOf(caller, question, format, { matching, marking, kinds })
    const making: Making = {
      caller,
      where,
      kinds,
      manifest,
      columns: chosenColumns(question.columns),
      given: 0,
    }
    const { file, filters, link } = manifest
    return {
      headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${file}"` },
      body: bodies[format](making),
      rowsGiven: () => making.given,
      taking: {
        ...{ format, fileName: file, of: { type: 'log', id: null }, said: filters, link, marking },
        ...{ ceiling: question.ceiling ?? null, matching, columns: columnsVersion },
        ...(question.columns ? { chosen: question.columns } : {}),
      },
    }
  }
}
