import 'server-only'
import { actorsRouter } from '@/lib/actors/router'
import { annotationsRouter } from '@/lib/annotations/router'
import { auditRouter } from '@/lib/audit/router'
import { baselinesRouter } from '@/lib/baselines/router'
import { bulkRouter } from '@/lib/bulk/router'
import { claimsRouter } from '@/lib/claims/router'
import { dashboardsRouter } from '@/lib/dashboards/router'
import { developmentsRouter } from '@/lib/developments/router'
import { dossiersRouter } from '@/lib/dossiers/router'
import { driftRouter } from '@/lib/drift/router'
import { forecastsRouter } from '@/lib/forecasts/router'
import { kindsRouter } from '@/lib/kinds/router'
import { exportsRouter } from '@/lib/exports/router'
import { importsRouter } from '@/lib/imports/router'
import { lineageRouter } from '@/lib/lineage/router'
import { linksRouter } from '@/lib/links/router'
import { mergesRouter } from '@/lib/merges/router'
import { noticesRouter } from '@/lib/notices/router'
import { inboxRouter } from '@/lib/inbox/router'
import { liveRouter } from '@/lib/live/router'
import { ratingsRouter } from '@/lib/ratings/router'
import { recastsRouter } from '@/lib/recasts/router'
import { reportsRouter } from '@/lib/reports/router'
import { sourcesRouter } from '@/lib/sources/router'
import { teamRouter } from '@/lib/team/router'
import { trendsRouter } from '@/lib/trends/router'
import { tripwiresRouter } from '@/lib/tripwires/router'
import { viewsRouter } from '@/lib/views/router'

/** Every endpoint with its body. Each domain binds its own. */
export const router = {
  actors: actorsRouter,
  annotations: annotationsRouter,
  audit: auditRouter,
  baselines: baselinesRouter,
  bulk: bulkRouter,
  claims: claimsRouter,
  dashboards: dashboardsRouter,
  developments: developmentsRouter,
  dossiers: dossiersRouter,
  drift: driftRouter,
  forecasts: forecastsRouter,
  kinds: kindsRouter,
  exports: exportsRouter,
  imports: importsRouter,
  lineage: lineageRouter,
  links: linksRouter,
  merges: mergesRouter,
  notices: noticesRouter,
  inbox: inboxRouter,
  live: liveRouter,
  ratings: ratingsRouter,
  recasts: recastsRouter,
  reports: reportsRouter,
  sources: sourcesRouter,
  team: teamRouter,
  trends: trendsRouter,
  tripwires: tripwiresRouter,
  views: viewsRouter,
}
