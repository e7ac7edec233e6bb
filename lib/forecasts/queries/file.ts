import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import type { CsvColumn } from '@/lib/reports/formats/csv'
import { csvGift } from '@/lib/reports/formats/csv-gift'
import type { Forecast } from '../contract'
import { getCalibration } from './calibration'

const columns: CsvColumn<Forecast>[] = [
  { key: 'ref', header: 'ref', type: 'text' },
  { key: 'statement', header: 'statement', type: 'text' },
  { key: 'author', header: 'author', type: 'text' },
  { key: 'word', header: 'likelihood', type: 'text' },
  { key: 'low', header: 'likelihood_low', type: 'number' },
  { key: 'high', header: 'likelihood_high', type: 'number' },
  { key: 'horizon', header: 'horizon', type: 'day' },
  { key: 'outcome', header: 'outcome', type: 'text' },
  { key: 'on', header: 'resolved_on', type: 'day' },
  { key: 'by', header: 'development', type: 'text' },
  { key: 'brier', header: 'brier', type: 'number' },
]

/** The forecasts with what came of them and their Brier scores as CSV, at the two clocks. */
export async function getForecastsFile(
  caller: Caller,
  question: Parameters<typeof getCalibration>[1],
): Promise<Gift> {
  const { forecasts, clocks } = await getCalibration(caller, question)
  const { baselineId, world, known } = question
  const asked = new URLSearchParams(baselineId ? { baseline: baselineId } : { of: 'all' })
  for (const [name, day] of Object.entries({ world, known })) if (day) asked.set(name, day)
  return csvGift(caller, {
    ...{ name: 'forecasts', of: 'forecast', columns, rows: forecasts },
    said: `The forecasts and what came of them on ${clocks.world}, as known on ${clocks.known}`,
    page: `claims/calibration?${asked}`,
    developments: forecasts.flatMap(({ by }) => by ?? []),
  })
}
