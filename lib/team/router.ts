import 'server-only'
import { bind, reads, readsOwn, writes, writesOwn } from '@/lib/core/bind'
import { teamContract } from './contract'
import { addMember, changeRole, removeMember } from './mutations/members'
import { mintToken, revokeToken } from './mutations/tokens'
import { getMe, listMembers, listTokens } from './queries'

export const teamRouter = bind(teamContract, {
  getMe: readsOwn(getMe),
  listTokens: readsOwn(listTokens),
  mintToken: writesOwn(mintToken),
  revokeToken: writesOwn(revokeToken),
  listMembers: reads(listMembers),
  addMember: writes(addMember),
  changeRole: writes(changeRole),
  removeMember: writes(removeMember),
})
