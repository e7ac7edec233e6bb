import { actorsContract } from '@/lib/actors/contract'
import { annotationsContract } from '@/lib/annotations/contract'
import { auditContract } from '@/lib/audit/contract'
import { baselinesContract } from '@/lib/baselines/contract'
import { claimsContract } from '@/lib/claims/contract'
import { developmentsContract } from '@/lib/developments/contract'
import { dossiersContract } from '@/lib/dossiers/contract'
import { driftContract } from '@/lib/drift/contract'
import { kindsContract } from '@/lib/kinds/contract'
import { exportsContract } from '@/lib/exports/contract'
import { linksContract } from '@/lib/links/contract'
import { mergesContract } from '@/lib/merges/contract'
import { reportsContract } from '@/lib/reports/contract'
import { sourcesContract } from '@/lib/sources/contract'
import { teamContract } from '@/lib/team/contract'
import { trendsContract } from '@/lib/trends/contract'

/** The whole API, domain by domain. The pages, the team's scripts, the importer and the seed all use it. */
export const contract = {
  actors: actorsContract,
  annotations: annotationsContract,
  audit: auditContract,
  baselines: baselinesContract,
  claims: claimsContract,
  developments: developmentsContract,
  dossiers: dossiersContract,
  drift: driftContract,
  kinds: kindsContract,
  exports: exportsContract,
  links: linksContract,
  merges: mergesContract,
  reports: reportsContract,
  sources: sourcesContract,
  team: teamContract,
  trends: trendsContract,
}
