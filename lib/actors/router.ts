import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { actorsContract } from './contract'
import { addActor, removeActor, reviseActor } from './mutations/actors'
import { addPlace, removePlace, revisePlace } from './mutations/places'
import { getActor } from './queries/actor'
import { listActors, listPlaces } from './queries/lists'
import { getPlaceMap } from './queries/map'
import { getPlace } from './queries/place'
import { findTowns } from './queries/towns'

export const actorsRouter = bind(actorsContract, {
  listActors: reads(listActors),
  getActor: reads(getActor),
  addActor: writes(addActor),
  reviseActor: writes(reviseActor),
  removeActor: writes(removeActor),
  listPlaces: reads(listPlaces),
  getPlace: reads(getPlace),
  getPlaceMap: reads(getPlaceMap),
  findTowns: reads(findTowns),
  addPlace: writes(addPlace),
  revisePlace: writes(revisePlace),
  removePlace: writes(removePlace),
})
