import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { sourcesContract } from './contract'
import { reviseOutlet } from './mutations/outlets'
import { reviseSource } from './mutations/revise'
import { getSource, listOutlets, listSources } from './queries/sources'
import { lookUpPage } from './queries/look-up'

export const sourcesRouter = bind(sourcesContract, {
  listSources: reads(listSources),
  getSource: reads(getSource),
  reviseSource: writes(reviseSource),
  lookUpPage: reads(lookUpPage),
  listOutlets: reads(listOutlets),
  reviseOutlet: writes(reviseOutlet),
})
