import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { env } from '@/lib/core/env'
import type { CalendarEntry } from '@/lib/reports/formats/ics'
import type { ExportRecord } from '../rules/export-record'
import { entryText } from '../rules/export-shapes'
import type { KindLabels } from '../rules/filters-said'

const pageOf = (key: string, path: string) => new URL(`/dossiers/${key}/${path}`, env().NEXTAUTH_URL).href

/** A development as a whole-day entry. Where the end is open it stands on its first day and says that it goes on. */
export function developmentEntry(key: string, record: ExportRecord, kinds: KindLabels): CalendarEntry {
  const { ref, title, kind, startsOn, endsOn, place, recordedAt, polarity } = record
  return {
    id: `${ref}@plumbline`,
    title: polarity === 'occurred' ? title : `Did not happen: ${title}`,
    firstDay: startsOn,
    lastDay: endsOn,
    description: entryText(record),
    location: place?.name ?? null,
    categories: ['Development', kinds.get(kind) ?? kind],
    link: pageOf(key, `log/${ref}`),
    changedAt: recordedAt,
  }
}

type Due = { ref: string; statement: string; horizon: string; createdAt: string }

/** The days on which claims of the dossier can be judged: their horizons. */
export async function horizonEntries({ read, dossier }: Caller): Promise<CalendarEntry[]> {
  const claims = await read<Due[]>`
    SELECT ref, statement, horizon, created_at FROM claims WHERE dossier_id = ${dossier.id} AND horizon IS NOT NULL AND gone_at IS NULL ORDER BY horizon, ref`
  return claims.map(({ ref, statement, horizon, createdAt }) => ({
    id: `${ref}@plumbline`,
    title: `Horizon of ${ref}: ${statement}`,
    firstDay: horizon,
    lastDay: horizon,
    description: 'By this day the claim can be judged.',
    location: null,
    categories: ['Horizon of a claim'],
    link: pageOf(dossier.key, `claims/${ref}`),
    changedAt: createdAt,
  }))
}
