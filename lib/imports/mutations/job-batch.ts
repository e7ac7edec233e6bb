import 'server-only'
import { importsContract } from '../contract'
import { prisma } from '@/lib/core/db/prisma'
import { notFound } from '@/lib/core/errors'
import type { Errand } from '@/lib/core/long-run'
import type { Job } from '@/prisma/generated/client'
import type { Findings, Outcome } from '../rules/findings'
import type { Mapping } from '../rules/mapping'
import type { Reading } from '../rules/types'

/** A batch as a job works on it. */
export type JobBatch = {
  id: string
  dossierId: string
  ref: string
  fileId: string
  name: string
  sha256: string
  state: string
  options: Record<string, unknown>
  reading: Reading | null
  mapping: Mapping | null
  idScheme: string
  findings: Findings | null
  outcome: Outcome | null
  version: number
}

/** The batch that a job is about. */
export async function batchOf({ dossierId, subjectId }: Job): Promise<JobBatch> {
  const found = await prisma().importBatch.findUnique({
    where: { dossierId_id: { dossierId, id: subjectId } },
    include: { file: { select: { name: true, sha256: true } } },
  })
  if (!found) throw notFound()
  const { file, ...batch } = found
  return { ...batch, name: file.name, sha256: file.sha256 ?? '' } as unknown as JobBatch
}

/** What a job writes with: on behalf of whoever asked for it, with what they may do by the time it runs. */
export const errandOf = ({ accountId, dossierId, type }: Job, audits: readonly string[]): Errand => ({
  accountId,
  dossierId,
  gatepost: {
    permission: importsContract.commitImport['~orpc'].meta.permission,
    audits,
  },
  route: `JOB ${type}`,
})
