import { blocksOf, type Block } from '@/lib/baselines/rules/text'

/** A baseline as it is being typed in. */
export type BaselineDraft = {
  title: string
  author: string
  publisher: string
  publishedOn: string
  text: string
}

export type BaselineErrors = Partial<Record<keyof BaselineDraft, string>>

export const EMPTY: BaselineDraft = { title: '', author: '', publisher: '', publishedOn: '', text: '' }

/** The title to offer: the text's own first heading. */
export function titleOf(blocks: readonly Block[]): string {
  return blocks[0]?.kind === 'heading' ? blocks[0].text : ''
}

/** "11 paragraphs, 1 heading and 1 note", for the line over the preview. */
export function countWords(blocks: readonly Block[]): string {
  const names = [
    ['paragraph', 'paragraph'],
    ['heading', 'heading'],
    ['note', 'note'],
  ] as const
  const parts = names.flatMap(([kind, word]) => {
    const count = blocks.filter((block) => block.kind === kind).length
    return count > 0 ? [`${count} ${word}${count === 1 ? '' : 's'}`] : []
  })
  return parts.join(', ') || 'Nothing yet'
}

const MISSING: BaselineErrors = {
  title: 'Give the article a title, or begin its text with a heading.',
  publishedOn: 'Give the day it was published.',
  text: 'Paste the text.',
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The draft as the API takes it, or what is wrong with it. The title is the text's own where none was typed. Its rules come with the first press. */
export async function readBaseline(key: string, draft: BaselineDraft) {
  const title = draft.title.trim() || titleOf(blocksOf(draft.text))
  const { text, publishedOn } = draft
  const asked = {
    key,
    title,
    text,
    publishedOn,
    author: orNull(draft.author),
    publisher: orNull(draft.publisher),
  }
  const { baselinesContract } = await import('@/lib/baselines/contract')
  const read = baselinesContract.addBaseline['~orpc'].inputSchema?.safeParse(asked)
  if (!read || read.success) return { ok: true as const, asked }
  const errors: BaselineErrors = {}
  for (const { path, message } of read.error.issues) {
    const field = path[0] as keyof BaselineDraft
    errors[field] ??= draft[field] === '' ? (MISSING[field] ?? message) : message
  }
  return { ok: false as const, errors }
}
