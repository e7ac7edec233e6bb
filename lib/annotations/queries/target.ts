import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { AnnotationTarget } from '../contract'

/** What a thread is on, with the columns of whatever that is. */
export type TargetRow = {
  targetType: AnnotationTarget['type']
  targetId: string | null
  selector: AnnotationTarget['selector']
  baselineId: string | null
  block: string | null
  start: number | null
  end: number | null
  exact: string | null
  claimRef: string | null
  developmentRef: string | null
  reportTitle: string | null
}

type Read = Caller['read']

/** What a thread (as t) is on: joins after its first note. */
export const onWhat = (read: Read) => read`
  LEFT JOIN passages p ON t.target_type IN ('passage', 'chart') AND p.dossier_id = t.dossier_id AND p.id = t.target_id
  LEFT JOIN baseline_versions v ON v.dossier_id = p.dossier_id AND v.id = p.version_id
  LEFT JOIN links l ON t.target_type = 'link' AND l.dossier_id = t.dossier_id AND l.id = t.target_id
  LEFT JOIN claims c ON c.dossier_id = t.dossier_id AND c.id = CASE t.target_type WHEN 'claim' THEN t.target_id WHEN 'link' THEN l.claim_id END
  LEFT JOIN developments d ON d.dossier_id = t.dossier_id
    AND d.id = CASE t.target_type WHEN 'development' THEN t.target_id WHEN 'link' THEN l.development_id END
  LEFT JOIN reports r ON t.target_type = 'report' AND r.dossier_id = t.dossier_id AND r.id = t.target_id`

/** The columns of a `TargetRow`. */
export const targetColumns = (read: Read) => read`
  t.target_type, t.target_id, t.selector, v.baseline_id, p.block, p.start, p."end", p.exact, c.ref AS claim_ref, d.ref AS development_ref,
  r.title AS report_title`

function labelOf({ targetType, exact, claimRef, developmentRef, reportTitle, selector }: TargetRow): string {
  switch (targetType) {
    case 'passage':
      return exact ?? ''
    case 'claim':
      return claimRef ?? ''
    case 'development':
      return developmentRef ?? ''
    case 'link':
      return `${developmentRef ?? ''} to ${claimRef ?? ''}`
    case 'report':
      return [reportTitle, selector?.['label']].filter((part) => typeof part === 'string').join(': ')
    case 'chart':
      return typeof selector?.['label'] === 'string' ? selector['label'] : 'A chart'
  }
}

/** The target of a thread as the API gives it. */
export function targetOf(row: TargetRow): AnnotationTarget {
  const { targetType, targetId, selector, baselineId, block, start, end, exact } = row
  const passage =
    baselineId !== null && block !== null && start !== null && end !== null && exact !== null
      ? { baselineId, block, start, end, exact }
      : null
  return { type: targetType, id: targetId, label: labelOf(row), passage, selector: selector ?? null }
}
