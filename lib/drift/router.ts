import 'server-only'
import { bind, reads } from '@/lib/core/bind'
import { driftContract } from './contract'
import { getDrift, seriesDrift } from './queries/drift'
import { getFooting } from './queries/footing'
import { getLoadBearing } from './queries/load-bearing'

export const driftRouter = bind(driftContract, {
  getDrift: reads(getDrift),
  seriesDrift: reads(seriesDrift),
  getFooting: reads(getFooting),
  getLoadBearing: reads(getLoadBearing),
})
