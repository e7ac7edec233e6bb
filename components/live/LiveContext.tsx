'use client'

import { createContext, use } from 'react'
import type { Somebody } from '@/lib/live/contract'

const OthersContext = createContext<readonly Somebody[]>([])

/** Brings who else is here to everything below. */
export const OthersProvider = OthersContext.Provider

/** Who else has this dossier open, and where they are in it. */
export function useOthers(): readonly Somebody[] {
  return use(OthersContext)
}
