import { auditContract } from '@/lib/audit/contract'
import { dossiersContract } from '@/lib/dossiers/contract'
import { teamContract } from '@/lib/team/contract'

/** The whole API, domain by domain. The pages, the team's scripts, the importer and the seed all use it. */
export const contract = {
  audit: auditContract,
  dossiers: dossiersContract,
  team: teamContract,
}
