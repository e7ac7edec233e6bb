import 'server-only'
import { v7 } from 'uuid'

/** A new id: uuid v7, so that rows lie in the order they were made. */
export const newId = (): string => v7()
