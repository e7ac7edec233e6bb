import { z } from 'zod'
import { dossierKey, endpoint, fileAnswer } from '@/lib/api/endpoint'

/** Where somebody is: a room, or a room and a record in it, as in `log/BLR-D-0042`. */
export const whereabouts = z
  .string()
  .regex(
    /^[a-z]{1,20}(\/[A-Za-z0-9-]{1,60})?$/,
    'A place is a room, or a room and a record, as in log/BLR-D-0042.',
  )

/** One change in a dossier. Ids only; what they stand for is read like everything else. */
const change = z.object({
  /** the audit's type: development.logged */
  type: z.string(),
  /** what was changed: development, link, claim */
  subject: z.string(),
  id: z.string().nullable(),
  /** the account that did it */
  by: z.string().nullable(),
})

const somebody = z.object({ accountId: z.string(), name: z.string(), at: z.string() })

export type LiveChange = z.infer<typeof change>
export type Somebody = z.infer<typeof somebody>

export const liveContract = {
  openLive: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/live',
    permission: 'dossier.read',
    idle: true,
    summary:
      'Server-sent events: what changes in the dossier, and who else is here. `after` (or Last-Event-ID) is the number of the last change that was heard of.',
    input: z.strictObject({
      key: dossierKey,
      at: whereabouts.default('brief'),
      after: z.number().int().min(0).optional(),
    }),
    output: fileAnswer,
    stream: true,
  }),
}
