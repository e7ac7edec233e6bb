import 'server-only'
import { bind, reads } from '@/lib/core/bind'
import { exportsContract } from './contract'
import { getManifest, listExports } from './queries'

export const exportsRouter = bind(exportsContract, {
  listExports: reads(listExports),
  getManifest: reads(getManifest),
})
