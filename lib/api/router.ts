import 'server-only'
import { auditRouter } from '@/lib/audit/router'
import { dossiersRouter } from '@/lib/dossiers/router'
import { teamRouter } from '@/lib/team/router'
import { trendsRouter } from '@/lib/trends/router'

/** Every endpoint with its body. Each domain binds its own. */
export const router = {
  audit: auditRouter,
  dossiers: dossiersRouter,
  team: teamRouter,
  trends: trendsRouter,
}
