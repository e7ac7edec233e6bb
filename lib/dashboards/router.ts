import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { dashboardsContract } from './contract'
import { removeDashboard, restoreDashboard } from './mutations/remove'
import { reviseDashboard } from './mutations/revise'
import { saveDashboard } from './mutations/save'
import { getDashboard, listDashboards } from './queries/list'

export const dashboardsRouter = bind(dashboardsContract, {
  listDashboards: reads(listDashboards),
  getDashboard: reads(getDashboard),
  saveDashboard: writes(saveDashboard),
  reviseDashboard: writes(reviseDashboard),
  removeDashboard: writes(removeDashboard),
  restoreDashboard: writes(restoreDashboard),
})
