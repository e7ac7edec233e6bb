import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { developmentsContract } from './contract'
import { logDevelopment } from './mutations/log'
import { restoreDevelopment, retractDevelopment } from './mutations/retract'
import { reviseDevelopment } from './mutations/revise'
import { exportAs, previewExport } from './queries/export'
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
  previewExport: reads(previewExport),
  exportDevelopments: gives(exportAs('csv')),
  exportWorkbook: gives(exportAs('xlsx')),
  exportJson: gives(exportAs('json')),
  exportJsonLines: gives(exportAs('jsonl')),
  exportGeoJson: gives(exportAs('geojson')),
  exportCalendar: gives(exportAs('ics')),
})
