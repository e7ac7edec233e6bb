import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { plainText } from '../rules/text'
import { textsOf, versionAmong, versionsOf } from './versions'

type Question = { baselineId: string; version: number }

/** A version's plain text, blocks apart by an empty line: the text in which exported positions count. */
export async function getVersionText(caller: Caller, { baselineId, version }: Question) {
  const { id } = versionAmong(await versionsOf(caller, baselineId), version)
  const [text] = await textsOf(caller, [id])
  return {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: new Blob([plainText(text?.blocks ?? [])]).stream(),
  }
}
