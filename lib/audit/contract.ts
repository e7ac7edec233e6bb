import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'

const entry = z.object({
  id: z.string(),
  seq: z.number().int(),
  at: z.string(),
  by: z.string().nullable(),
  type: z.string(),
  subjectType: z.string(),
  subjectId: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
})

export type AuditEntry = z.infer<typeof entry>

export const auditContract = {
  listHistory: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/history/{subjectType}/{subjectId}',
    permission: 'dossier.read',
    summary: 'Who changed a record, when and why, newest first.',
    input: z.strictObject({
      key: dossierKey,
      subjectType: z.enum([
        'development',
        'claim',
        'link',
        'annotation',
        'baseline',
        'report',
        'source',
        'actor',
        'place',
        'outlet',
        'kind',
        'threshold',
        'tripwire',
        'citation',
      ]),
      subjectId: id,
      ...paging,
    }),
    output: listOf(entry),
  }),
  listAudit: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/audit',
    permission: 'audit.read',
    summary: 'Every change in the dossier, newest first.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(entry),
  }),
}
