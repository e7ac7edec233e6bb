import 'server-only'
import type {
  AnyContractProcedure,
  ContractProcedure,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract'
import { implement, type ImplementedProcedure } from '@orpc/server'
import type { Gatepost } from '@/lib/api/endpoint'
import {
  runGive,
  runRead,
  runWrite,
  type Act,
  type Call,
  type Caller,
  type Context,
  type Gift,
  type Person,
  type PersonAct,
  type Visitor,
} from './gate'

declare const takes: unique symbol
/** A query or mutation behind the gate. Only the functions below make one. */
export type Guarded<I, O> = {
  run(call: Call): Promise<O>
  /** whether what goes out is a file, whose taking is recorded */
  gives?: true
  /** whether it is headers and bytes for our own pages */
  bytes?: true
  readonly [takes]?: (input: I) => void
}
/** What an endpoint of a file answers with. */
type File = { headers: Record<string, string>; body: ReadableStream }

/** A query for members of the dossier. */
export const reads = <I, O>(query: (caller: Caller, input: I) => Promise<O>): Guarded<I, O> => ({
  run: (call) => runRead(call, 'member', query),
})
/** A query for whoever is signed in. */
export const readsOwn = <I, O>(query: (person: Person, input: I) => Promise<O>): Guarded<I, O> => ({
  run: (call) => runRead(call, 'person', query),
})
/** A query for anybody. */
export const readsOpen = <I, O>(query: (visitor: Visitor, input: I) => Promise<O>): Guarded<I, O> => ({
  run: (call) => runRead(call, 'visitor', query),
})
/** A query for members whose answer leaves the house as a file: every taking leaves an audit entry. */
export const gives = <I>(query: (caller: Caller, input: I) => Promise<Gift>): Guarded<I, File> => ({
  run: (call) => runGive(call, query),
  gives: true,
})
/** A query for members whose answer is headers and bytes that our own pages read: nothing leaves the house, so no entry is left. */
export const readsBytes = <I, O>(query: (caller: Caller, input: I) => Promise<O>): Guarded<I, O> => ({
  ...reads(query),
  bytes: true,
})
/** A mutation by members of the dossier. */
export const writes = <I, O>(mutation: (act: Act, input: I) => Promise<O>): Guarded<I, O> => ({
  run: (call) => runWrite(call, 'member', mutation),
})
/** A mutation by whoever is signed in. */
export const writesOwn = <I, O>(mutation: (act: PersonAct, input: I) => Promise<O>): Guarded<I, O> => ({
  run: (call) => runWrite(call, 'person', mutation),
})

type Contract = Record<string, AnyContractProcedure>
type BodyOf<P> =
  P extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? Guarded<InferSchemaOutput<I>, InferSchemaInput<O>>
    : never
type BoundOf<P> =
  P extends ContractProcedure<infer I, infer O, infer E, infer M>
    ? ImplementedProcedure<Context, Context, I, O, E, M>
    : never
type Handler = (call: { input: unknown; context: Context }) => Promise<unknown>

/** Binds each endpoint of a domain's contract to its guarded query or mutation: the only way an endpoint gets a body. */
export function bind<C extends Contract>(
  contract: C,
  bodies: { [K in keyof C]: BodyOf<C[K]> },
): { [K in keyof C]: BoundOf<C[K]> } {
  const open = implement(contract).$context<Context>() as unknown as Record<
    string,
    { handler(run: Handler): unknown }
  >
  const bound = Object.entries(contract).map(
    ([
      name,
      {
        '~orpc': { meta, route },
      },
    ]) => {
      const body = (bodies as Record<string, Guarded<never, unknown>>)[name]!
      // A file that could be taken without an entry does not start.
      const isBytes = (meta as Gatepost).bytes === true
      if (isBytes !== (body.bytes === true))
        throw new Error(`${name}: bytes for our pages are bound with readsBytes(), and nothing else is`)
      if ((route.outputStructure === 'detailed' && !isBytes) !== (body.gives === true))
        throw new Error(`${name}: a file is bound with gives(), and nothing else is`)
      const post = { gatepost: meta as Gatepost, route: `${route.method} ${route.path}` }
      return [name, open[name]!.handler(({ input, context }) => body.run({ input, context, ...post }))]
    },
  )
  return Object.fromEntries(bound) as { [K in keyof C]: BoundOf<C[K]> }
}
