import 'server-only'
import { bind, writes } from '@/lib/core/bind'
import { bulkContract } from './contract'
import { prepareBulkEdit } from './mutations/prepare'
import { runBulkEdit } from './mutations/run'
import { undoBulkEdit } from './mutations/undo'

export const bulkRouter = bind(bulkContract, {
  prepareBulkEdit: writes(prepareBulkEdit),
  runBulkEdit: writes(runBulkEdit),
  undoBulkEdit: writes(undoBulkEdit),
})
