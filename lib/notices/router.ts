import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { noticesContract } from './contract'
import { readNotices, recallNotices } from './mutations/read'
import { listNotices } from './queries/list'

export const noticesRouter = bind(noticesContract, {
  listNotices: reads(listNotices),
  readNotices: writes(readNotices),
  recallNotices: writes(recallNotices),
})
