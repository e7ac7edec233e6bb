import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { lineageContract } from './contract'
import { decideLineage, endLineage } from './mutations/decide'
import { getLineage, listLineage } from './queries/lineage'

export const lineageRouter = bind(lineageContract, {
  getLineage: reads(getLineage),
  listLineage: reads(listLineage),
  decideLineage: writes(decideLineage),
  endLineage: writes(endLineage),
})
