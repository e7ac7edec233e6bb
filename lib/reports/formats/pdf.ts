import { refuse } from '@/lib/core/errors'
import { type ReportModel, reportModel } from '@/lib/reports/rules/model'
import { TypesettingTimeout, typesetInChild } from './pdf/typesetter'

// Typst needs about 1 MB of memory and 8 ms for every KB of the model: this is some 300 claims, 450 pages and 8 s.
const largestModelBytes = 2 ** 20
const longestQueue = 20

let queue: Promise<unknown> = Promise.resolve()
let queued = 0

/**
 * The report as a tagged PDF (PDF/UA-1, A4). Set in a child process, one report after the other; the calling process stays
 * responsive. The same model gives the same bytes on the same machine.
 * Refuses with PAYLOAD_TOO_LARGE, TOO_MANY_REQUESTS or SERVICE_UNAVAILABLE (timeout); rejects with the signal's reason.
 * `timeoutMs` counts from the start of typesetting.
 */
export async function renderPdf(
  model: ReportModel,
  options: { signal?: AbortSignal; timeoutMs?: number } = {},
): Promise<Uint8Array> {
  const checked = reportModel.parse(model)
  if (Buffer.byteLength(JSON.stringify(checked)) > largestModelBytes) {
    throw refuse(
      'PAYLOAD_TOO_LARGE',
      'This report is too long to be set as one PDF. Choose fewer claims or a shorter period.',
    )
  }
  if (queued >= longestQueue) {
    throw refuse('TOO_MANY_REQUESTS', 'Too many reports are being made right now. Try again in a minute.')
  }
  queued += 1
  const turn = queue.then(() => typesetInChild(checked, options.signal, options.timeoutMs))
  queue = turn.catch(() => undefined)
  try {
    return await turn
  } catch (error) {
    if (!(error instanceof TypesettingTimeout)) throw error
    throw refuse(
      'SERVICE_UNAVAILABLE',
      'Setting this report took too long and was stopped. Choose fewer claims or a shorter period.',
    )
  } finally {
    queued -= 1
  }
}
