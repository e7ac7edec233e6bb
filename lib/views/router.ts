import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { viewsContract } from './contract'
import { removeView, restoreView } from './mutations/remove'
import { reviseView } from './mutations/revise'
import { saveView } from './mutations/save'
import { getView, listViews } from './queries/list'

export const viewsRouter = bind(viewsContract, {
  listViews: reads(listViews),
  getView: reads(getView),
  saveView: writes(saveView),
  reviseView: writes(reviseView),
  removeView: writes(removeView),
  restoreView: writes(restoreView),
})
