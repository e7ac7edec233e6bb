import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import type { Act, Caller } from '@/lib/core/gate'
import { removeKept, restoreKept } from '@/lib/views/mutations/remove'
import { reviseKept } from '@/lib/views/mutations/revise'
import { saveKept } from '@/lib/views/mutations/save'
import { getKept, listKept } from '@/lib/views/queries/list'
import { dashboardsContract, type Changing, type DashboardSettings, type Saving } from './contract'

type One = { dashboardId: string }

export const dashboardsRouter = bind(dashboardsContract, {
  listDashboards: reads((caller: Caller) => listKept<DashboardSettings>(caller, 'dashboard')),
  getDashboard: reads((caller: Caller, { dashboardId }: One) =>
    getKept<DashboardSettings>(caller, 'dashboard', dashboardId),
  ),
  saveDashboard: writes((act: Act, saving: Saving) => saveKept(act, 'dashboard', saving)),
  reviseDashboard: writes((act: Act, { dashboardId: id, version, key: _, ...given }: Changing) =>
    reviseKept(act, 'dashboard', { id, version, given }),
  ),
  removeDashboard: writes((act: Act, { dashboardId }: One) => removeKept(act, 'dashboard', dashboardId)),
  restoreDashboard: writes((act: Act, { dashboardId }: One) =>
    restoreKept<DashboardSettings>(act, 'dashboard', dashboardId),
  ),
})
