import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { linksContract } from './contract'
import { decideLink } from './mutations/decide'
import { proposeLink } from './mutations/propose'
import { reviseLink } from './mutations/revise'
import { listAcross } from './queries/across'
import { listLinks } from './queries/list'

export const linksRouter = bind(linksContract, {
  listLinks: reads(listLinks),
  listAcross: reads(listAcross),
  proposeLink: writes(proposeLink),
  decideLink: writes(decideLink),
  reviseLink: writes(reviseLink),
})
