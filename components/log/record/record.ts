import type { AuditEntry } from '@/lib/audit/contract'
import type { Development } from '@/lib/developments/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'

/** What the page of a record shows. */
export type LogRecord = { development: Development; history: AuditEntry[] }

/** What the views of a record know of its dossier. */
export type RecordDossier = Pick<DossierWhole, 'key' | 'kinds' | 'can' | 'thresholds'>
