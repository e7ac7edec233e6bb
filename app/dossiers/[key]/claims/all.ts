import 'server-only'
import type { ClaimRow } from '@/lib/claims/contract'
import { serverApi } from '@/lib/api/server'

type Question = Omit<Parameters<ReturnType<typeof serverApi>['claims']['listClaims']>[0], 'limit' | 'cursor'>

/** Every claim that fits, page by page: an order by drift over one page alone would be wrong. */
export async function allClaims(question: Question): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = []
  let cursor: string | undefined
  do {
    const page = await serverApi().claims.listClaims({ ...question, limit: 200, cursor })
    rows.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return rows
}
