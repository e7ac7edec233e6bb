import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { developmentsContract } from './contract'
import { logDevelopment } from './mutations/log'
import { citeDevelopment } from './mutations/cite'
import { mergeDevelopment } from './mutations/merge'
import { restoreDevelopment, retractDevelopment } from './mutations/retract'
import { reviseDevelopment } from './mutations/revise'
import { undoMerge } from './mutations/unmerge'
import { restoreVersion } from './mutations/restore-version'
import { countFacets } from './queries/facets'
import { exportAs, previewExport } from './queries/export'
import { getDevelopment } from './queries/get'
import { listDevelopments } from './queries/list'
import { findSimilar } from './queries/similar'
import { listVersions } from './queries/versions'
import { suggestWider } from './queries/wider'

export const developmentsRouter = bind(developmentsContract, {
  listDevelopments: reads(listDevelopments),
  getDevelopment: reads(getDevelopment),
  findSimilar: reads(findSimilar),
  countFacets: reads(countFacets),
  suggestWider: reads(suggestWider),
  logDevelopment: writes(logDevelopment),
  reviseDevelopment: writes(reviseDevelopment),
  listVersions: reads(listVersions),
  restoreVersion: writes(restoreVersion),
  retractDevelopment: writes(retractDevelopment),
  restoreDevelopment: writes(restoreDevelopment),
  mergeDevelopment: writes(mergeDevelopment),
  undoMerge: writes(undoMerge),
  citeDevelopment: writes(citeDevelopment),
  previewExport: reads(previewExport),
  exportDevelopments: gives(exportAs('csv')),
  exportWorkbook: gives(exportAs('xlsx')),
  exportJson: gives(exportAs('json')),
  exportJsonLines: gives(exportAs('jsonl')),
  exportGeoJson: gives(exportAs('geojson')),
  exportCalendar: gives(exportAs('ics')),
})
