import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { tripwiresContract } from './contract'
import { armTripwire, disarmTripwire, rearmTripwire, reviseTripwire } from './mutations/arm'
import { passTripwire, recallPass } from './mutations/pass'
import { logSilence } from './mutations/silence'
import { listTripwires, tryTripwire } from './queries/list'

export const tripwiresRouter = bind(tripwiresContract, {
  listTripwires: reads(listTripwires),
  tryTripwire: reads(tryTripwire),
  armTripwire: writes(armTripwire),
  reviseTripwire: writes(reviseTripwire),
  disarmTripwire: writes(disarmTripwire),
  rearmTripwire: writes(rearmTripwire),
  passTripwire: writes(passTripwire),
  recallPass: writes(recallPass),
  logSilence: writes(logSilence),
})
