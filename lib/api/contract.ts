import { actorsContract } from '@/lib/actors/contract'
import { annotationsContract } from '@/lib/annotations/contract'
import { auditContract } from '@/lib/audit/contract'
import { baselinesContract } from '@/lib/baselines/contract'
import { bulkContract } from '@/lib/bulk/contract'
import { claimsContract } from '@/lib/claims/contract'
import { dashboardsContract } from '@/lib/dashboards/contract'
import { developmentsContract } from '@/lib/developments/contract'
import { dossiersContract } from '@/lib/dossiers/contract'
import { driftContract } from '@/lib/drift/contract'
import { forecastsContract } from '@/lib/forecasts/contract'
import { kindsContract } from '@/lib/kinds/contract'
import { exportsContract } from '@/lib/exports/contract'
import { importsContract } from '@/lib/imports/contract'
import { lineageContract } from '@/lib/lineage/contract'
import { linksContract } from '@/lib/links/contract'
import { mergesContract } from '@/lib/merges/contract'
import { noticesContract } from '@/lib/notices/contract'
import { inboxContract } from '@/lib/inbox/contract'
import { liveContract } from '@/lib/live/contract'
import { ratingsContract } from '@/lib/ratings/contract'
import { recastsContract } from '@/lib/recasts/contract'
import { reportsContract } from '@/lib/reports/contract'
import { sourcesContract } from '@/lib/sources/contract'
import { teamContract } from '@/lib/team/contract'
import { trendsContract } from '@/lib/trends/contract'
import { tripwiresContract } from '@/lib/tripwires/contract'
import { viewsContract } from '@/lib/views/contract'

/** The whole API, domain by domain. The pages, the team's scripts, the importer and the seed all use it. */
export const contract = {
  actors: actorsContract,
  annotations: annotationsContract,
  audit: auditContract,
  baselines: baselinesContract,
  bulk: bulkContract,
  claims: claimsContract,
  dashboards: dashboardsContract,
  developments: developmentsContract,
  dossiers: dossiersContract,
  drift: driftContract,
  forecasts: forecastsContract,
  kinds: kindsContract,
  exports: exportsContract,
  imports: importsContract,
  lineage: lineageContract,
  links: linksContract,
  merges: mergesContract,
  notices: noticesContract,
  inbox: inboxContract,
  live: liveContract,
  ratings: ratingsContract,
  recasts: recastsContract,
  reports: reportsContract,
  sources: sourcesContract,
  team: teamContract,
  trends: trendsContract,
  tripwires: tripwiresContract,
  views: viewsContract,
}
