import 'server-only'
import { bind, reads, readsOpen, readsOwn, writes, writesOwn } from '@/lib/core/bind'
import { dossiersContract } from './contract'
import { createDossier, reviseAlarm, reviseReview } from './mutations'
import { getDossier, health, listDossiers } from './queries'

export const dossiersRouter = bind(dossiersContract, {
  listDossiers: readsOwn(listDossiers),
  getDossier: reads(getDossier),
  createDossier: writesOwn(createDossier),
  reviseReview: writes(reviseReview),
  reviseAlarm: writes(reviseAlarm),
  health: readsOpen(health),
})
