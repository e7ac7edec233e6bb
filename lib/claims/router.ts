import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { claimsContract } from './contract'
import { addClaim } from './mutations/add'
import { handOverClaim } from './mutations/owner'
import { reviseClaim } from './mutations/revise'
import { decideStanding } from './mutations/standing'
import { getClaimsFile } from './queries/file'
import { getClaim } from './queries/get'
import { listClaims } from './queries/list'

export const claimsRouter = bind(claimsContract, {
  listClaims: reads(listClaims),
  getClaimsFile: gives(getClaimsFile),
  getClaim: reads(getClaim),
  addClaim: writes(addClaim),
  reviseClaim: writes(reviseClaim),
  handOverClaim: writes(handOverClaim),
  decideStanding: writes(decideStanding),
})
