import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { baselinesContract } from './contract'
import { addBaseline } from './mutations/add'
import { decideAnchor } from './mutations/anchor'
import { addVersion } from './mutations/version'
import { listAnchors } from './queries/anchors'
import { getBaseline } from './queries/get'
import { listBaselines } from './queries/list'
import { readBaselineFile } from './queries/file'
import { getRedline } from './queries/redline'
import { getVersionText } from './queries/text'
import { getStandpoints } from './queries/standpoints'

export const baselinesRouter = bind(baselinesContract, {
  listBaselines: reads(listBaselines),
  getBaseline: reads(getBaseline),
  addBaseline: writes(addBaseline),
  readBaselineFile: reads(readBaselineFile),
  addVersion: writes(addVersion),
  getVersionText: gives(getVersionText),
  getStandpoints: reads(getStandpoints),
  getRedline: reads(getRedline),
  listAnchors: reads(listAnchors),
  decideAnchor: writes(decideAnchor),
})
