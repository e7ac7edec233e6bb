import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { developmentsContract } from './contract'
import { logDevelopment } from './mutations/log'
import { citeDevelopment } from './mutations/cite'
import { mergeDevelopment } from './mutations/merge'
import { restoreDevelopment, retractDevelopment } from './mutations/retract'
import { reviseDevelopment } from './mutations/revise'
import { undoMerge } from './mutations/unmerge'
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
  mergeDevelopment: writes(mergeDevelopment),
  undoMerge: writes(undoMerge),
  citeDevelopment: writes(citeDevelopment),
  exportDevelopments: gives(exportDevelopments),
})
