import 'server-only'
import { passageIn, type FrozenText } from '@/lib/baselines/mutations/passage'
import { codePointLength, sliceCodePoints } from '@/lib/baselines/rules/code-points'
import { findExact, type Place } from '@/lib/baselines/rules/selector'
import { blockOffsets, plainText, type Block } from '@/lib/baselines/rules/text'
import type { Act } from '@/lib/core/gate'
import { recordIn, versionIn, type Room } from '../queries/addresses'
import type { ReadTarget } from '../rules/read-annotation'

type Landed = {
  threadId?: string
  targetType: string
  targetId: string | null
  selector?: Record<string, string>
}

/** Where a note goes, or why it cannot. */
export type Landing = Landed | { reason: string }

type Quote = Extract<ReadTarget, { type: 'quote' }>

/** The block and offsets of a position in the whole text, if it says there what the quote says. */
function atPosition(blocks: readonly Block[], { position, exact }: Quote): Place | null {
  if (!position || sliceCodePoints(plainText(blocks), position.start, position.end) !== exact) return null
  const offsets = blockOffsets(blocks)
  for (const { id, text } of blocks) {
    const start = position.start - (offsets.get(id) ?? 0)
    const end = start + codePointLength(exact)
    if (start >= 0 && end <= codePointLength(text)) return { block: id, start, end }
  }
  return null
}

/** Where a quote stands: at its position, else where it stands once with the words around it, else where it stands once. */
function placeOf(blocks: readonly Block[], quote: Quote): Place | 'nowhere' | 'several' {
  const at = atPosition(blocks, quote)
  if (at) return at
  const { exact, prefix, suffix } = quote
  const bounds = { start: 0, end: 0 }
  const whole = findExact(blocks, { exact, prefix, suffix, ...bounds }, false)
  const bare = findExact(blocks, { exact, prefix: '', suffix: '', ...bounds }, false)
  const [only] = whole.length === 1 ? whole : bare.length === 1 ? bare : []
  return only ?? (bare.length > 0 ? 'several' : 'nowhere')
}

/** The text that a quote is looked for in: the version that its source names, if that is one of the dossier; else the newest of a baseline. */
async function textFor({ tx, dossier }: Act, source: string, baselineId: string | undefined) {
  const named = versionIn(source)
  const where = (id: string) => ({ dossierId: dossier.id, baselineId: id })
  const version =
    (named &&
      (await tx.baselineVersion.findFirst({
        where: { ...where(named.baselineId), number: named.version },
      }))) ??
    (baselineId
      ? await tx.baselineVersion.findFirst({ where: where(baselineId), orderBy: { number: 'desc' } })
      : null)
  return version && { id: version.id, number: version.number, blocks: version.blocks as FrozenText['blocks'] }
}

async function onQuote(act: Act, quote: Quote, baselineId: string | undefined): Promise<Landing> {
  const text = await textFor(act, quote.source, baselineId)
  if (!text)
    return { reason: 'Its source is no text of this dossier. Name the baseline that it is on (baselineId).' }
  const place = placeOf(text.blocks, quote)
  if (place === 'nowhere')
    return { reason: `Its quote stands nowhere in version ${text.number} of the text.` }
  if (place === 'several')
    return { reason: `Its quote stands in several places in version ${text.number} of the text.` }
  const passage = await passageIn(act, text, place, ['document'])
  return { targetType: 'passage', targetId: passage.id }
}

async function idOf({ tx, dossier }: Act, room: Room, name: string): Promise<[string, string | undefined]> {
  const dossierId = dossier.id
  const byRef = { where: { dossierId_ref: { dossierId, ref: name } }, select: { id: true } } as const
  const byId = { where: { dossierId_id: { dossierId, id: name } }, select: { id: true } } as const
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)
  if (room === 'claims') return ['claim', (await tx.claim.findUnique(byRef))?.id]
  if (room === 'log') return ['development', (await tx.development.findUnique(byRef))?.id]
  if (room === 'links') return ['link', isId ? (await tx.link.findUnique(byId))?.id : undefined]
  return ['report', isId ? (await tx.report.findUnique(byId))?.id : undefined]
}

/** Where a note from a file goes in the dossier. */
export async function landing(
  act: Act,
  target: ReadTarget,
  baselineId: string | undefined,
): Promise<Landing> {
  if (target.type === 'quote') return onQuote(act, target, baselineId)
  const record = recordIn(target.iri, act.dossier.key)
  const part = target.fragment ? { selector: Object.fromEntries(new URLSearchParams(target.fragment)) } : {}
  const { words } = target
  if (record?.room === 'trends') {
    const on = words ? await onQuote(act, words, baselineId) : { targetId: null }
    return 'reason' in on ? on : { targetType: 'chart', targetId: on.targetId, ...part }
  }
  if (words && record)
    return { reason: 'It is on a record and on words of a text: a note of ours is on one of them.' }
  const [targetType, targetId] = record?.name ? await idOf(act, record.room, record.name) : ['', undefined]
  if (!targetId) return { reason: 'Its target is nothing of this dossier.' }
  return { targetType, targetId, ...part }
}
