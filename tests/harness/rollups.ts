import { expect } from 'vitest'
import { reader } from '@/lib/core/db/reader'

const live = (dossierId: string) =>
  reader()`FROM developments d WHERE d.dossier_id = ${dossierId} AND d.retracted_at IS NULL`
const month = () => reader()`date_trunc('month', d.starts_on)::date`
const known = () =>
  reader()`CASE WHEN d.backfilled THEN coalesce(d.known_from, (d.created_at AT TIME ZONE 'UTC')::date) ELSE (d.created_at AT TIME ZONE 'UTC')::date END`

/** For each roll-up what it keeps apart, and the same counted from the facts. */
const rollups = {
  rollup_live: (id: string) => ({
    names: 'month kind_code stage polarity precision review_state reliability credibility',
    facts: reader()`SELECT ${month()} AS month, kind_code, stage, polarity, precision, review_state, coalesce(reliability, '') AS reliability,
      coalesce(credibility, 0)::smallint AS credibility ${live(id)}`,
  }),
  rollup_month_live: (id: string) => ({
    names: 'month kind_code precision',
    facts: reader()`SELECT ${month()} AS month, kind_code, precision ${live(id)}`,
  }),
  rollup_day_live: (id: string) => ({
    names: 'day kind_code precision',
    facts: reader()`SELECT d.starts_on AS day, kind_code, precision ${live(id)}`,
  }),
  rollup_recorded_live: (id: string) => ({
    names: 'recorded month kind_code',
    facts: reader()`SELECT date_trunc('month', ${known()})::date AS recorded, ${month()} AS month, kind_code ${live(id)}`,
  }),
  rollup_actor_live: (id: string) => ({
    names: 'actor_id role month kind_code precision',
    facts: reader()`SELECT x.actor_id, x.role, ${month()} AS month, d.kind_code, d.precision FROM (
        SELECT dossier_id, development_id, actor_id, role FROM development_actors UNION SELECT dossier_id, development_id, actor_id, '' FROM development_actors
      ) AS x JOIN developments d ON d.dossier_id = x.dossier_id AND d.id = x.development_id
      WHERE d.dossier_id = ${id} AND d.retracted_at IS NULL`,
  }),
}
export const rollupNames = Object.keys(rollups) as (keyof typeof rollups)[]

/** The cells in which a roll-up and a full count differ, in one snapshot. */
export async function rollupDifferences(dossierId: string, name: keyof typeof rollups) {
  const { names, facts } = rollups[name](dossierId)
  const cells = () => reader()(names.split(' '))
  const groups = () => reader().unsafe(names.split(' ').join(', '))
  return reader()`
    WITH facts AS (SELECT ${cells()}, count(*)::int AS n FROM (${facts}) AS counted GROUP BY ${groups()}),
      rolled AS (SELECT ${cells()}, sum(n)::int AS n FROM ${reader()(name)} WHERE dossier_id = ${dossierId} GROUP BY ${groups()} HAVING sum(n) <> 0)
    (SELECT 'counted' AS only, * FROM (SELECT * FROM facts EXCEPT SELECT * FROM rolled) AS a)
    UNION ALL (SELECT 'rolled up', * FROM (SELECT * FROM rolled EXCEPT SELECT * FROM facts) AS b)`
}

/** Fails when any roll-up of a dossier is not what a full count gives. */
export async function expectExact(dossierId: string): Promise<void> {
  for (const name of rollupNames)
    expect({ [name]: [...(await rollupDifferences(dossierId, name))] }).toEqual({ [name]: [] })
}
