import 'server-only'
import { bind, reads } from '@/lib/core/bind'
import { driftContract } from './contract'
import { getDrift, seriesDrift } from './queries/drift'
import { getLoadBearing } from './queries/load-bearing'

export const driftRouter = bind(driftContract, {
  getDrift: reads(getDrift),
  seriesDrift: reads(seriesDrift),
  getLoadBearing: reads(getLoadBearing),
})
