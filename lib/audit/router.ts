import 'server-only'
import { bind, reads } from '@/lib/core/bind'
import { auditContract } from './contract'
import { listAudit, listHistory } from './queries'

export const auditRouter = bind(auditContract, {
  listHistory: reads(listHistory),
  listAudit: reads(listAudit),
})
