import 'server-only'
import { annotationsRouter } from '@/lib/annotations/router'
import { auditRouter } from '@/lib/audit/router'
import { baselinesRouter } from '@/lib/baselines/router'
import { claimsRouter } from '@/lib/claims/router'
import { dossiersRouter } from '@/lib/dossiers/router'
import { driftRouter } from '@/lib/drift/router'
import { linksRouter } from '@/lib/links/router'
import { teamRouter } from '@/lib/team/router'
import { trendsRouter } from '@/lib/trends/router'

/** Every endpoint with its body. Each domain binds its own. */
export const router = {
  annotations: annotationsRouter,
  audit: auditRouter,
  baselines: baselinesRouter,
  claims: claimsRouter,
  dossiers: dossiersRouter,
  drift: driftRouter,
  links: linksRouter,
  team: teamRouter,
  trends: trendsRouter,
}
