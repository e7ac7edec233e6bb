import 'server-only'
import { bind, reads, readsBytes } from '@/lib/core/bind'
import { trendsContract } from './contract'
import { seriesCounts } from './queries/counts'
import { getCube } from './queries/cube'
import { listSeries, seriesFigures } from './queries/figures'

export const trendsRouter = bind(trendsContract, {
  seriesCounts: reads(seriesCounts),
  getCube: readsBytes(getCube),
  seriesFigures: reads(seriesFigures),
  listSeries: reads(listSeries),
})
