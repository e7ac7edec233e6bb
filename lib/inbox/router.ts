import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { inboxContract } from './contract'
import { assignInbox } from './mutations/assign'
import { decideInbox } from './mutations/decide'
import { mergeInbox } from './mutations/duplicate'
import { gradeInbox } from './mutations/grade'
import { judgeWatched } from './mutations/judge'
import { undoInbox } from './mutations/undo'
import { listInbox } from './queries/list'
import { listWatchedEntries } from './queries/watched'

export const inboxRouter = bind(inboxContract, {
  listInbox: reads(listInbox),
  decideInbox: writes(decideInbox),
  listWatched: reads(listWatchedEntries),
  judgeWatched: writes(judgeWatched),
  undoInbox: writes(undoInbox),
  mergeInbox: writes(mergeInbox),
  gradeInbox: writes(gradeInbox),
  assignInbox: writes(assignInbox),
})
