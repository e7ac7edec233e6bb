import { ORPCError } from '@orpc/server'
import { expect } from 'vitest'
import type { Api, World } from './world'

export type Draft = Partial<Parameters<Api['developments']['logDevelopment']>[0]>

let count = 0

/** Logs a development through the door, as the editor unless said otherwise; what is not given is ordinary. */
export function log(world: World, draft: Draft = {}, who: Parameters<World['api']>[0] = 'editor') {
  count += 1
  const ordinary = {
    key: world.key,
    title: `Something said, number ${count}`,
    kind: 'statement',
    happened: '2021-09-10',
  }
  return world.api(who).developments.logDevelopment({ ...ordinary, ...draft })
}

type Refused = {
  code: string
  message: string
  data: { issues?: { path: (string | number)[] }[]; [key: string]: unknown }
}

/** What a refusal says; fails when there is none. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refused> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ORPCError)
  const { code, message, data } = error as ORPCError<string, Refused['data']>
  return { code, message, data }
}
