import 'server-only'
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
      return reportTitle ?? ''
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
