import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Standpoint } from '../rules/carry'
import { markedPassages } from './marked'
import { textsOf, versionAmong, versionsOf } from './versions'

/** Where each passage was last certain to stand, with those texts: a new text can be held against them before it is frozen. */
export async function getStandpoints(caller: Caller, { baselineId }: { baselineId: string }) {
  const { read, dossier } = caller
  const versions = await versionsOf(caller, baselineId)
  const [found, marked] = await Promise.all([
    read<(Standpoint & { exact: string })[]>`
      SELECT DISTINCT ON (l.passage_id) l.passage_id, l.version_id, l.block, l.start, l."end", p.exact
      FROM baseline_versions v JOIN passage_places l ON l.dossier_id = v.dossier_id AND l.version_id = v.id
      JOIN passages p ON p.dossier_id = l.dossier_id AND p.id = l.passage_id
      WHERE v.dossier_id = ${dossier.id} AND v.baseline_id = ${baselineId} AND l.state IN ('own', 'settled')
      ORDER BY l.passage_id, v.number DESC`,
    markedPassages(caller, versionAmong(versions).id),
  ])
  const shown = new Set(marked.map(({ id }) => id))
  const standpoints = found.filter(({ passageId }) => shown.has(passageId))
  const texts = await textsOf(caller, [...new Set(standpoints.map(({ versionId }) => versionId))])
  return { standpoints, versions: texts }
}
