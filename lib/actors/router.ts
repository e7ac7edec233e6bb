import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { actorsContract } from './contract'
import { addActor, reviseActor } from './mutations/actors'
import { listActors, listPlaces } from './queries'

export const actorsRouter = bind(actorsContract, {
  listActors: reads(listActors),
  addActor: writes(addActor),
  reviseActor: writes(reviseActor),
  listPlaces: reads(listPlaces),
})
