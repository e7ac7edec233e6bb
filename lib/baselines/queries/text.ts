import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import { plainText } from '../rules/text'
import { textsOf, versionAmong, versionsOf } from './versions'

type Question = { baselineId: string; version: number }

/** A version's plain text, blocks apart by an empty line: the text in which exported positions count. */
export async function getVersionText(caller: Caller, { baselineId, version }: Question): Promise<Gift> {
  const { id } = versionAmong(await versionsOf(caller, baselineId), version)
  const [text] = await textsOf(caller, [id])
  const { key, marking } = caller.dossier
  const fileName = `${key}-version-${version}.txt`
  return {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(plainText(text?.blocks ?? [])),
    taking: {
      format: 'txt',
      fileName,
      of: { type: 'baseline', id: baselineId },
      said: `Version ${version} of the text`,
      link: `/dossiers/${key}/baseline?baseline=${baselineId}&version=${version}`,
      marking,
    },
  }
}
