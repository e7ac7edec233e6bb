import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { developmentsContract } from './contract'
import { logDevelopment } from './mutations/log'
import { restoreDevelopment, retractDevelopment } from './mutations/retract'
import { reviseDevelopment } from './mutations/revise'
import { exportDevelopments } from './queries/export'
import { getDevelopment } from './queries/get'
import { listDevelopments } from './queries/list'
import { findSimilar } from './queries/similar'

export const developmentsRouter = bind(developmentsContract, {
  listDevelopments: reads(listDevelopments),
  getDevelopment: reads(getDevelopment),
  findSimilar: reads(findSimilar),
  logDevelopment: writes(logDevelopment),
  reviseDevelopment: writes(reviseDevelopment),
  retractDevelopment: writes(retractDevelopment),
  restoreDevelopment: writes(restoreDevelopment),
  exportDevelopments: gives(exportDevelopments),
})
