import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { sourcesContract } from './contract'
import { reviseOutlet } from './mutations/outlets'
import { regradeSource, undoRegrade } from './mutations/regrade'
import { restoreSource, retractSource } from './mutations/retract'
import { reviseSource } from './mutations/revise'
import { getRipple } from './queries/ripple'
import { getOutlet, listOutletRecords } from './queries/scorecard'
import { getSource } from './queries/source'
import { listOutlets, listSources } from './queries/sources'

export const sourcesRouter = bind(sourcesContract, {
  listSources: reads(listSources),
  getSource: reads(getSource),
  reviseSource: writes(reviseSource),
  getRipple: reads(getRipple),
  retractSource: writes(retractSource),
  restoreSource: writes(restoreSource),
  regradeSource: writes(regradeSource),
  undoRegrade: writes(undoRegrade),
  listOutlets: reads(listOutlets),
  getOutlet: reads(getOutlet),
  listOutletRecords: reads(listOutletRecords),
  reviseOutlet: writes(reviseOutlet),
})
