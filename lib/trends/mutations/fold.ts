import 'server-only'
import { prisma } from '@/lib/core/db/prisma'
import { isDatabaseDown } from '@/lib/core/errors'
import { log } from '@/lib/core/log'

/** One statement folds at most this many changes: it ends within a second, and what it locked is free again. */
const mostAtOnce = 20_000
/** How long changes may lie unfolded. Counts are exact meanwhile: readers add up both. */
const restMs = 5_000

/** Folds the changes that lie there into the counts and gives how many; 0 also when another instance is at it. */
export async function foldCounts(most = mostAtOnce): Promise<number> {
  for (let all = 0; ;) {
    const [row] = await prisma().$queryRaw<{ folded: number }[]>`SELECT rollup_fold(${most}::int) AS folded`
    const { folded } = row!
    all += folded
    if (folded < most) return all
  }
}

/**
 * Folds again and again, a rest between two rounds, until the returned function is called. A database that is away is asked again after
 * the next rest; any other failure is logged. Does not keep the process alive.
 */
export function keepFolding(everyMs = restMs): () => void {
  let isWanted = true
  let timer: NodeJS.Timeout | undefined
  async function round() {
    try {
      await foldCounts()
    } catch (error) {
      if (!isDatabaseDown(error)) log.error({ err: error }, 'the counts were not folded')
    }
    if (isWanted) timer = setTimeout(() => void round(), everyMs).unref()
  }
  void round()
  return () => {
    isWanted = false
    clearTimeout(timer)
  }
}

// The bundler may load this module more than once; the process has one folder all the same.
const kept = globalThis as { plumblineFolding?: () => void }

/** Begins to fold, once in the life of this process. */
export function startFolding(): void {
  kept.plumblineFolding ??= keepFolding()
}
