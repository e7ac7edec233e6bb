import 'server-only'
import type { AnnotationThread } from '@/lib/annotations/contract'
import { serverApi } from '@/lib/api/server'

type Target =
  | { baselineId: string }
  | { targetType: 'chart' }
  | { claimId: string }
  | { targetType: 'development' | 'report'; targetId: string }

/**
 * Every thread on a baseline, on a claim and its links, on a development, on a report or on the panels of the trends, page by page: a margin that left some out would look as if nobody
 * had written them.
 */
export async function allThreads(key: string, target: Target): Promise<AnnotationThread[]> {
  const threads: AnnotationThread[] = []
  let cursor: string | undefined
  do {
    const page = await serverApi().annotations.listAnnotations({ key, ...target, limit: 200, cursor })
    threads.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return threads
}
