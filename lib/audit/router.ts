import 'server-only'
import { bind, gives, reads } from '@/lib/core/bind'
import { auditContract } from './contract'
import { getChainCheck } from './queries/check'
import { listAudit, listAuditChoices } from './queries/entries'
import { getAuditFile } from './queries/file'
import { listHistory } from './queries/history'

export const auditRouter = bind(auditContract, {
  listHistory: reads(listHistory),
  listAudit: reads(listAudit),
  listAuditChoices: reads(listAuditChoices),
  getChainCheck: reads(getChainCheck),
  getAuditFile: gives(getAuditFile),
})
