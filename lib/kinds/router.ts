import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { kindsContract } from './contract'
import { addKind, orderKinds, removeKind, reviseKind } from './mutations/kinds'
import { addThreshold, removeThreshold, reviseThreshold } from './mutations/thresholds'
import { listKinds } from './queries'

export const kindsRouter = bind(kindsContract, {
  listKinds: reads(listKinds),
  addKind: writes(addKind),
  reviseKind: writes(reviseKind),
  orderKinds: writes(orderKinds),
  removeKind: writes(removeKind),
  addThreshold: writes(addThreshold),
  reviseThreshold: writes(reviseThreshold),
  removeThreshold: writes(removeThreshold),
})
