import 'server-only'
import { actorsRouter } from '@/lib/actors/router'
import { annotationsRouter } from '@/lib/annotations/router'
import { auditRouter } from '@/lib/audit/router'
import { baselinesRouter } from '@/lib/baselines/router'
import { claimsRouter } from '@/lib/claims/router'
import { developmentsRouter } from '@/lib/developments/router'
import { dossiersRouter } from '@/lib/dossiers/router'
import { driftRouter } from '@/lib/drift/router'
import { kindsRouter } from '@/lib/kinds/router'
import { exportsRouter } from '@/lib/exports/router'
import { linksRouter } from '@/lib/links/router'
import { mergesRouter } from '@/lib/merges/router'
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
  kinds: kindsRouter,
  exports: exportsRouter,
  links: linksRouter,
  merges: mergesRouter,
  reports: reportsRouter,
  sources: sourcesRouter,
  team: teamRouter,
  trends: trendsRouter,
}
