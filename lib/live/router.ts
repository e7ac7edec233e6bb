import 'server-only'
import { bind, reads } from '@/lib/core/bind'
import { liveContract } from './contract'
import { openLive } from './queries'

export const liveRouter = bind(liveContract, { openLive: reads(openLive) })
