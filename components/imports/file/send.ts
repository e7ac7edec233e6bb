import type { ImportBatch } from '@/lib/imports/contract'

/** What came of sending a file. */
export type Sent = { ok: true; batch: ImportBatch } | { ok: false; message: string }

const UNREACHED = 'The file did not arrive: the server did not answer. Nothing was kept; send it again.'
/** A hash of a file needs all of it in memory at once; beyond this the length alone is compared. */
const hashedBytes = 64 * 1024 * 1024

/** The file's sha256 as a header (RFC 9530); null where the browser cannot say, as on a page without https. */
async function digestOf(file: File): Promise<string | null> {
  if (file.size > hashedBytes || !globalThis.crypto?.subtle) return null
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return `sha-256=:${btoa(String.fromCharCode(...hash))}:`
}

function answerOf(request: XMLHttpRequest): Sent {
  try {
    const said = JSON.parse(request.responseText) as ImportBatch & { message?: string }
    if (request.status < 300) return { ok: true, batch: said }
    return { ok: false, message: said.message ?? UNREACHED }
  } catch {
    return { ok: false, message: UNREACHED }
  }
}

/** Sends a file as it is and tells how much of it has gone, 0 to 1. `fetch` cannot tell that, so this is the older way. */
export async function sendFile(
  dossierKey: string,
  file: File,
  { onProgress, signal }: { onProgress: (part: number) => void; signal: AbortSignal },
): Promise<Sent> {
  const digest = await digestOf(file).catch(() => null)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/dossiers/${dossierKey}/imports/upload/${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    if (digest) request.setRequestHeader('content-digest', digest)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', () => resolve({ ok: false, message: UNREACHED }))
    request.addEventListener('abort', () =>
      resolve({ ok: false, message: 'You stopped it. Nothing was kept.' }),
    )
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
