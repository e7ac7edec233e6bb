import 'server-only'
import { actorsRouter } from '@/lib/actors/router'
import { annotationsRouter } from '@/lib/annotations/router'
import { auditRouter } from '@/lib/audit/router'
import { baselinesRouter } from '@/lib/baselines/router'
import { claimsRouter } from '@/lib/claims/router'
import { developmentsRouter } from '@/lib/developments/router'
import { dossiersRouter } from '@/lib/dossiers/router'
import { driftRouter } from '@/lib/drift/router'
import { importsRouter } from '@/lib/imports/router'
import { linksRouter } from '@/lib/links/router'
import { reportsRouter } from '@/lib/reports/router'
import { sourcesRouter } from '@/lib/sources/router'
import { teamRouter } from '@/lib/team/router'
import { trendsRouter } from '@/lib/trends/router'

/** Every endpoint with its body. Each domain binds its own. */
export const router = {
  actors: actorsRouter,
  annotations: annotationsRouter,
  audit: auditRouter,
  baselines: baselinesRouter,
  claims: claimsRouter,
  developments: developmentsRouter,
  dossiers: dossiersRouter,
  drift: driftRouter,
  imports: importsRouter,
  links: linksRouter,
  reports: reportsRouter,
  sources: sourcesRouter,
  team: teamRouter,
  trends: trendsRouter,
}
