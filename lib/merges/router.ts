import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { mergesContract } from './contract'
import { mergeRecords } from './mutations/merge'
import { undoMerge } from './mutations/undo'
import { listMerges } from './queries/list'
import { previewMerge } from './queries/preview'

export const mergesRouter = bind(mergesContract, {
  previewMerge: reads(previewMerge),
  listMerges: reads(listMerges),
  mergeRecords: writes(mergeRecords),
  undoMerge: writes(undoMerge),
})
