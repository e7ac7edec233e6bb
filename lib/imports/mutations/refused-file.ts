import 'server-only'
import { refuse } from '@/lib/core/errors'
import { FileRefused } from '../formats/refused'

/** What a file is not read for is an expected refusal: its sentence goes to the person. */
export function asRefusal(error: unknown): unknown {
  return error instanceof FileRefused ? refuse('BAD_REQUEST', error.message, { reason: error.code }) : error
}

/** Waits for what reads a file, and says why it could not. */
export async function orRefuse<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw asRefusal(error)
  }
}
