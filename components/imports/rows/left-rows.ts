'use client'

import { createContext } from 'react'

/** Lines of changed rows that are left as they are in the log. */
export type LeftRows = { lines: ReadonlySet<number>; toggle: (line: number) => void }

export const LeftRowsContext = createContext<LeftRows>({ lines: new Set(), toggle: () => {} })
