import type { Api } from './world'

type Message = { name: string; told: Record<string, unknown>; id: string | null }

function messageOf(text: string): Message | null {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? null
  const name = field('event')
  return name ? { name, told: JSON.parse(field('data') ?? '{}'), id: field('id') } : null
}

/** A live stream as a browser reads it: every message in its order, and whether it has ended. */
export async function listen(api: Api, input: Parameters<Api['live']['openLive']>[0]) {
  const { body } = await api.live.openLive(input)
  return listenTo(body)
}

/** The same for a stream that is open already. */
export function listenTo(body: ReadableStream) {
  const heard: Message[] = []
  const state = { ended: false }
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const reading = async () => {
    for (let rest = ''; ;) {
      const { done, value } = await reader.read()
      if (done) break
      const parts = (rest + decoder.decode(value as Uint8Array, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      heard.push(...parts.flatMap((part) => messageOf(part) ?? []))
    }
    state.ended = true
  }
  void reading().catch(() => (state.ended = true))
  return {
    heard,
    named: (name: string) => heard.filter((message) => message.name === name),
    /** audit types of the changes heard so far */
    types: () =>
      heard
        .filter(({ name }) => name === 'changes')
        .flatMap(({ told }) => (told['changes'] as { type: string }[]).map(({ type }) => type)),
    names: () => {
      const last = heard.findLast(({ name }) => name === 'here' || name === 'hello')
      return ((last?.told['others'] ?? []) as { name: string; at: string }[]).map(
        ({ name, at }) => `${name} ${at}`,
      )
    },
    hasEnded: () => state.ended,
    close: () => reader.cancel(),
  }
}
