import { prisma } from '@/lib/core/db/prisma'
import type { Made } from './accounts'
import { apiOf } from './api'
import { seedClaims, seedLinks, seedStandings, seedTripwires } from './claims'
import { json } from './files'
import { seedLog } from './log'
import type { ActorSeed, DossierSeed } from './shapes'

/** Puts the sample in through the door, as the lead: so it has a true audit trail. */
export async function seedDossier({ lead, accounts, password }: Made): Promise<void> {
  const api = apiOf(lead)
  const dossier = json<DossierSeed>('dossier.json')
  const { key, title, summary, marking } = dossier
  // Half a sample, from a first start that was cut off: begin it again. Nobody has been told how to sign in yet.
  await prisma().dossier.deleteMany({ where: { key } })
  await api.dossiers.createDossier({ newKey: key, title, summary, marking })
  for (const { email, role } of accounts.filter((account) => account.role !== 'owner')) {
    await api.team.addMember({ key, email, role: role as 'analyst' | 'reader', password })
  }
  for (const actor of json<ActorSeed[]>('actors.json')) {
    const { code, name, type, otherNames, iso3166, parent } = actor
    await api.actors.addActor({ key, code, name, type, otherNames, iso3166, parent })
  }
  const records = await seedLog(api, key)
  const claims = await seedClaims(api, key, dossier)
  await seedStandings(api, key, claims, await seedLinks(api, key, records))
  await seedTripwires(api, key)
}
