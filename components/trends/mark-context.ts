import { createContext } from 'react'

/** The mark that the Tab key reaches: the one last in focus, or the newest. */
export const MarkContext = createContext<string | undefined>(undefined)
