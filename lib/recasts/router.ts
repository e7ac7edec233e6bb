import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { recastsContract } from './contract'
import { mergeClaim } from './mutations/merge'
import { splitClaim } from './mutations/split'
import { undoRecast } from './mutations/undo'
import { listRecasts } from './queries/list'
import { tryMerge, trySplit } from './queries/trial'

export const recastsRouter = bind(recastsContract, {
  listRecasts: reads(listRecasts),
  trySplit: reads(trySplit),
  tryMerge: reads(tryMerge),
  splitClaim: writes(splitClaim),
  mergeClaim: writes(mergeClaim),
  undoRecast: writes(undoRecast),
})
