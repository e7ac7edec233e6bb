import { z } from 'zod'
import { dossierKey, endpoint, fileAnswer, id, listOf, paging, takingAudits } from '@/lib/api/endpoint'
import { auditFilters } from './rules/filters'

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

const end = z.object({ seq: z.number().int(), at: z.string() })
const chain = z.object({
  /** how many were compared and found sound */
  entries: z.number().int(),
  first: end.nullable(),
  /** keep its hash elsewhere: it proves later that nothing was cut off the end */
  last: end.extend({ hash: z.string() }).nullable(),
  fault: end
    .extend({ type: z.string(), fault: z.enum(['changed', 'missing', 'does-not-follow']) })
    .nullable(),
})

const choices = z.object({
  who: z.array(z.object({ value: z.string(), name: z.string(), entries: z.number().int() })),
  types: z.array(z.object({ value: z.string(), entries: z.number().int() })),
})

export type AuditEntry = z.infer<typeof entry>
export type AuditChoices = z.infer<typeof choices>

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
    summary: 'Every change in the dossier, newest first; narrowed by who, what, when and which record.',
    input: z.strictObject({ key: dossierKey, ...paging, ...auditFilters.shape }),
    output: listOf(entry),
  }),
  listAuditChoices: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/audit/choices',
    permission: 'audit.read',
    summary: 'Who and which types the audit has, with how many entries each.',
    input: z.strictObject({ key: dossierKey }),
    output: choices,
  }),
  getChainCheck: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/audit/check',
    permission: 'audit.read',
    summary:
      'Compares every entry with its seal and with the entry before it; ends at the first that does not fit.',
    input: z.strictObject({ key: dossierKey }),
    output: chain,
  }),
  getAuditFile: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/audit.csv',
    permission: 'audit.read',
    summary: 'The audit, or what the filters leave of it, with the seals, oldest first.',
    input: z.strictObject({ key: dossierKey, ...auditFilters.shape }),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  }),
}
