import { z } from 'zod'
import { annotationTarget } from '@/lib/annotations/contract'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { noticeKinds } from './rules/kinds'

const notice = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  /** when it came about, or came about again */
  at: z.string(),
  /** whose doing it is; null of a tripwire whose day went by */
  by: z.string().nullable(),
  unread: z.boolean(),
  /** how many it stands for: links one after the other, developments at a tripwire. Of proposals: those that still wait, so it can be 0 */
  count: z.number().int(),
  claim: z.object({ ref: z.string(), statement: z.string() }).nullable(),
  /** the newest that it is about */
  development: z.object({ ref: z.string(), title: z.string() }).nullable(),
  relation: z.enum(RELATIONS).nullable(),
  /** the note that it is about, with its beginning and what its thread is on */
  note: z
    .object({ id: z.string(), threadId: z.string(), begins: z.string(), target: annotationTarget })
    .nullable(),
  /** the entry of the inbox in which it waits for a verdict */
  entry: z.string().nullable(),
  /** what the tripwire waits for, and its last day */
  tripwire: z.object({ says: z.string(), byDate: z.string() }).nullable(),
})

export type Notice = z.infer<typeof notice>

const path = '/v1/dossiers/{key}/notices' as const
const ids = z.array(id).min(1, 'Name at least one notice.').max(200, 'Name at most 200 notices at once.')
const moment = z.iso.datetime({ offset: true, error: 'Give the moment as an instant with its zone.' })

export const noticesContract = {
  listNotices: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary:
      'What concerns you, the newest first: notes that name you or answer you, what became of your threads, claims and links, and tripwires of your claims.',
    input: z.strictObject({ key: dossierKey, ...paging, state: z.enum(['unread', 'all']).default('all') }),
    output: listOf(notice).extend({ unread: z.number().int() }),
  }),
  readNotices: endpoint({
    method: 'POST',
    path: `${path}/reading`,
    permission: 'notice.read',
    audits: ['notice.read'],
    summary:
      'Marks notices of yours as read: those named, or all up to a moment. The answer’s moment takes it back.',
    input: z.strictObject({ key: dossierKey, ids: ids.optional(), until: moment.optional() }),
    output: z.object({ read: z.number().int(), at: z.string() }),
  }),
  recallNotices: endpoint({
    method: 'DELETE',
    path: `${path}/reading`,
    permission: 'notice.read',
    audits: ['notice.recalled'],
    summary: 'Marks notices of yours as unread again: those named, or those that were marked at a moment.',
    input: z.strictObject({ key: dossierKey, ids: ids.optional(), at: moment.optional() }),
    output: z.object({ unread: z.number().int() }),
  }),
}
