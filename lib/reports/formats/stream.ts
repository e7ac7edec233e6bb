/**
 * Text that is made as it is asked for, as a stream of UTF-8. Nothing is made ahead of a slow reader; one that leaves ends the making.
 * An error in the making breaks the stream, so that no half-right file looks whole.
 */
export function streamOf(
  parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const source = parts[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await source.next()
        if (next.done) controller.close()
        else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 1 },
  )
}
