import { streamOf } from './stream'

/** Records, a page at a time, and what is said about them once they have all been given. */
export type Records<R> = { pages: AsyncIterable<readonly R[]>; manifest: () => unknown }

async function* document<R>(
  head: string,
  { pages, manifest }: Records<R>,
  tail: (manifest: string) => string,
) {
  yield head
  let isFirst = true
  for await (const page of pages) {
    if (page.length === 0) continue
    yield (isFirst ? '\n' : ',\n') + page.map((record) => JSON.stringify(record)).join(',\n')
    isFirst = false
  }
  yield tail(JSON.stringify(manifest()))
}

/** One JSON object: the records under `name`, one a line, and then the manifest, which counts them. */
export function jsonStream<R>(name: string, records: Records<R>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const head = `{${JSON.stringify(name)}:[`
  return streamOf(document(head, records, (manifest) => `\n],\n"manifest":${manifest}}\n`))
}

/** JSON lines: one record a line, nothing else. The manifest is a file of its own. */
export function jsonLinesStream<R>({
  pages,
}: Pick<Records<R>, 'pages'>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(
    (async function* () {
      for await (const page of pages) yield page.map((record) => `${JSON.stringify(record)}\n`).join('')
    })(),
  )
}

/** GeoJSON (RFC 7946): a collection of features, one a line, with the manifest as a foreign member. */
export function geoJsonStream<F>(features: Records<F>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const head = '{"type":"FeatureCollection","features":['
  return streamOf(document(head, features, (manifest) => `\n],\n"manifest":${manifest}}\n`))
}
