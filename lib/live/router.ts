import 'server-only'
import { bind, readsBytes } from '@/lib/core/bind'
import { liveContract } from './contract'
import { openLive } from './queries'

export const liveRouter = bind(liveContract, { openLive: readsBytes(openLive) })
