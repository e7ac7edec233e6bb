import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A file of this folder. The seed runs from the project's root. */
export const text = (name: string): string => readFileSync(path.resolve('prisma/seed', name), 'utf8')

/** A JSON file of this folder. */
export const json = <T>(name: string): T => JSON.parse(text(name)) as T
