import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import type { Act, Caller } from '@/lib/core/gate'
import { removeKept, restoreKept } from './mutations/remove'
import { reviseKept } from './mutations/revise'
import { saveKept } from './mutations/save'
import { getKept, listKept } from './queries/list'
import { viewsContract, type Changing, type ViewSettings, type Saving } from './contract'

type One = { viewId: string }

export const viewsRouter = bind(viewsContract, {
  listViews: reads((caller: Caller) => listKept<ViewSettings>(caller, 'view')),
  getView: reads((caller: Caller, { viewId }: One) => getKept<ViewSettings>(caller, 'view', viewId)),
  saveView: writes((act: Act, saving: Saving) => saveKept(act, 'view', saving)),
  reviseView: writes((act: Act, { viewId: id, version, key: _, ...given }: Changing) =>
    reviseKept(act, 'view', { id, version, given }),
  ),
  removeView: writes((act: Act, { viewId }: One) => removeKept(act, 'view', viewId)),
  restoreView: writes((act: Act, { viewId }: One) => restoreKept<ViewSettings>(act, 'view', viewId)),
})
