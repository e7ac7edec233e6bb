import 'server-only'
import { bind, reads, writes } from '@/lib/core/bind'
import { baselinesContract } from './contract'
import { addBaseline } from './mutations/add'
import { getBaseline } from './queries/get'
import { listBaselines } from './queries/list'

export const baselinesRouter = bind(baselinesContract, {
  listBaselines: reads(listBaselines),
  getBaseline: reads(getBaseline),
  addBaseline: writes(addBaseline),
})
