import 'server-only'
import { isDatabaseDown } from '@/lib/core/errors'
import { keepRunningJobs, runJobs, type Handlers } from '@/lib/core/jobs'
import { log } from '@/lib/core/log'
import { checkImport } from './check'
import { commitRows } from './commit-run'
import { clearOrphans, clearStaged } from './clear-staged'
import { indexWords } from './index-words'
import { inspectImport } from './inspect'
import { restoreRows } from './restore-run'
import { rollBackRows } from './roll-back-run'

const handlers: Handlers = {
  'import.inspect': inspectImport,
  'import.check': checkImport,
  'import.commit': commitRows,
  'import.roll-back': rollBackRows,
  'import.restore': restoreRows,
}

/** Does everything that waits for imports, and gives how many jobs there were: for scripts and tests, which have no background. */
export async function runImports(): Promise<number> {
  const count = await runJobs(handlers)
  await indexWords()
  await clearStaged()
  return count
}

const restMs = 3_000

/** Indexes what imports have left, and clears it away, again and again. A database that is away is asked again after the next rest. */
function keepTidy() {
  let hasOrphans = true
  async function round() {
    try {
      await indexWords()
      await clearStaged()
      if (hasOrphans) await clearOrphans()
      hasOrphans = false
    } catch (error) {
      if (!isDatabaseDown(error)) log.error({ err: error }, 'imported words were not indexed')
    }
    setTimeout(() => void round(), restMs).unref()
  }
  void round()
}

// The bundler may load this module more than once; the process has one runner all the same.
const kept = globalThis as { plumblineImports?: ReturnType<typeof keepRunningJobs> }

/** Begins to run what waits for imports, once in the life of this process. */
export function startImports(): void {
  if (kept.plumblineImports) return
  kept.plumblineImports = keepRunningJobs(handlers)
  keepTidy()
}
