import 'server-only'
import { bind, gives, reads, readsBytes } from '@/lib/core/bind'
import { trendsContract } from './contract'
import { seriesClaims } from './queries/claims'
import { seriesCounts } from './queries/counts'
import { getCube } from './queries/cube'
import { listSeries, seriesFigures } from './queries/figures'
import { seriesLogging } from './queries/logging'
import { seriesPlaces } from './queries/map'
import { getMapShapes } from './queries/map-shapes'
import { getPanelFile } from './queries/panel-file'
import { usualTrends } from './queries/usual'

export const trendsRouter = bind(trendsContract, {
  seriesClaims: reads(seriesClaims),
  seriesCounts: reads(seriesCounts),
  seriesLogging: reads(seriesLogging),
  seriesPlaces: reads(seriesPlaces),
  getMapShapes: reads(getMapShapes),
  getCube: readsBytes(getCube),
  getPanelFile: gives(getPanelFile),
  seriesFigures: reads(seriesFigures),
  usualTrends: reads(usualTrends),
  listSeries: reads(listSeries),
})
