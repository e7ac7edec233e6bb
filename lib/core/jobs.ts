import 'server-only'
import type { Job } from '@/prisma/generated/client'
import { prisma, type Tx } from './db/prisma'
import { isDatabaseDown, unexpected } from './errors'
import { newId } from './ids'
import { log } from './log'

/** How long a job is its runner's without a word from it, and how often it gives one; in milliseconds. */
const lease = { lasts: 15_000, renewed: 1_000 }
/** After so many interruptions a job is not tried again. */
const mostAttempts = 5
/** How often an instance looks for what others left, in milliseconds. */
const restMs = 2_000

export type Progress = { step: string; done: number; total: number }

/** What a job works with: where it says how far it is, and what tells it to stop. */
export type Run = { job: Job; signal: AbortSignal; tell(progress: Progress): void }

/** What does the work of a type. It must be able to begin anew: a job that was interrupted is run again from its start. */
export type Handlers = Record<string, (run: Run) => Promise<void>>

export type JobOrder = {
  dossierId: string
  type: string
  subjectId: string
  accountId: string
  input?: object
}

/** Queues a job within a mutation's transaction: it is there when the mutation stands, and not before. */
export async function queueJob(tx: Tx, { input = {}, ...order }: JobOrder): Promise<string> {
  const id = newId()
  await tx.job.create({ data: { ...order, id, input } })
  return id
}

/** Takes the oldest job that waits, or that its runner has left. Null when there is none. */
async function take(types: string[]): Promise<Job | null> {
  const [found] = await prisma().$queryRaw<{ dossierId: string; id: string }[]>`
    UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_until = now() + make_interval(secs => ${lease.lasts / 1000})
    WHERE (dossier_id, id) IN (
      SELECT dossier_id, id FROM jobs WHERE type = ANY (${types})
        AND (state = 'queued' OR (state = 'running' AND lease_until < now()))
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING dossier_id AS "dossierId", id`
  return found ? prisma().job.findUnique({ where: { dossierId_id: found } }) : null
}

type End = { state: 'done' | 'failed' | 'cancelled'; failure?: string }

const finish = ({ dossierId, id, attempts }: Job, { state, failure }: End) =>
  prisma().job.updateMany({
    // One that was taken over meanwhile is no longer ours to end.
    where: { dossierId, id, state: 'running', attempts },
    data: { state, failure: failure ?? null, leaseUntil: null, finishedAt: new Date() },
  })

/** Renews the lease, writes how far it is, and hears whether somebody cancelled or another instance took over. */
function watch(job: Job, stop: AbortController, current: () => Progress): () => void {
  const { dossierId, id, attempts } = job
  const beat = async () => {
    const { step, done, total } = current()
    const [row] = await prisma().$queryRaw<{ cancelled: boolean }[]>`
      UPDATE jobs SET lease_until = now() + make_interval(secs => ${lease.lasts / 1000}), step = ${step}, done = ${done}::int, total = ${total}::int
      WHERE dossier_id = ${dossierId}::uuid AND id = ${id}::uuid AND state = 'running' AND attempts = ${attempts}::int
      RETURNING cancelled_at IS NOT NULL AS cancelled`
    if (!row || row.cancelled) stop.abort()
  }
  const timer = setInterval(() => void beat().catch(() => {}), lease.renewed)
  return () => clearInterval(timer)
}

async function run(job: Job, handlers: Handlers): Promise<void> {
  const stop = new AbortController()
  let progress: Progress = { step: job.step, done: 0, total: 0 }
  const unwatch = watch(job, stop, () => progress)
  try {
    if (job.cancelledAt) stop.abort()
    else if (job.attempts > mostAttempts) throw new Error('interrupted too often')
    else await handlers[job.type]!({ job, signal: stop.signal, tell: (now) => (progress = now) })
    await finish(job, { state: stop.signal.aborted ? 'cancelled' : 'done' })
  } catch (error) {
    if (stop.signal.aborted) await finish(job, { state: 'cancelled' })
    else if (isDatabaseDown(error)) throw error
    else await finish(job, { state: 'failed', failure: unexpected(error).message })
  } finally {
    unwatch()
  }
}

/** Runs what waits, one after the other, and gives how many there were. A database that is away leaves the job to the next that looks. */
export async function runJobs(handlers: Handlers): Promise<number> {
  const types = Object.keys(handlers)
  for (let count = 0; ; count += 1) {
    const job = await take(types)
    if (!job) return count
    await run(job, handlers)
  }
}

/** Looks for jobs again and again until the returned function is called. Does not keep the process alive. */
export function keepRunningJobs(handlers: Handlers): { look: () => void; stop: () => void } {
  let isWanted = true
  let isAtIt = false
  let timer: NodeJS.Timeout | undefined
  async function round() {
    clearTimeout(timer)
    if (isAtIt) return
    isAtIt = true
    try {
      await runJobs(handlers)
    } catch (error) {
      if (!isDatabaseDown(error)) log.error({ err: error }, 'a job was not run')
    }
    isAtIt = false
    if (isWanted) timer = setTimeout(() => void round(), restMs).unref()
  }
  void round()
  return {
    look: () => void round(),
    stop: () => {
      isWanted = false
      clearTimeout(timer)
    },
  }
}
