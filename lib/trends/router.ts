import 'server-only'
import { bind, gives, reads, readsBytes } from '@/lib/core/bind'
import { trendsContract } from './contract'
import { seriesCounts } from './queries/counts'
import { getCube } from './queries/cube'
import { listSeries, seriesFigures } from './queries/figures'
import { getPanelFile } from './queries/panel-file'

export const trendsRouter = bind(trendsContract, {
  seriesCounts: reads(seriesCounts),
  getCube: readsBytes(getCube),
  getPanelFile: gives(getPanelFile),
  seriesFigures: reads(seriesFigures),
  listSeries: reads(listSeries),
})
