import 'server-only'
import { ORPCError } from '@orpc/server'
import { cache } from 'react'
import type { LogRecord } from '@/components/log/record/record'
import { serverApi } from '@/lib/api/server'

/** How many entries of its history a record shows. */
const ENTRIES = 100

/** A development with its history, or null where there is none with that ref. */
export const findRecord = cache(async (key: string, ref: string): Promise<LogRecord | null> => {
  if (!/^[A-Z][A-Z0-9]{1,7}-D-\d{4,9}$/.test(ref)) return null
  try {
    const development = await serverApi().developments.getDevelopment({ key, ref })
    const history = await serverApi().audit.listHistory({
      key,
      subjectType: 'development',
      subjectId: development.id,
      limit: ENTRIES,
    })
    return { development, history: history.items }
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOT_FOUND') return null
    throw error
  }
})
