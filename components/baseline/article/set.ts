import type { BaselineBlock, BaselineWhole } from '@/lib/baselines/contract'
import { markedByBlock, type Marked } from './marked'
import { piecesOf, type Piece } from './pieces'

/** A block cut into the pieces that the page sets, with the passages that lie on it. */
export type SetBlock = Pick<BaselineBlock, 'id' | 'kind' | 'level'> & { pieces: Piece[]; passages: Marked[] }

/**
 * The text as the page sets it, block by block. It is cut on the server, because two machines need not agree where a sentence ends, and
 * handed over as plain values: elements by the thousand would come to the browser in pieces, and each piece make it style the page anew.
 */
export function setBlocks({
  version,
  passages,
  claims,
}: Pick<BaselineWhole, 'version' | 'passages' | 'claims'>): SetBlock[] {
  const marked = markedByBlock(passages, claims)
  return version.blocks.map(({ id, kind, level, text }) => {
    const own = marked.get(id) ?? []
    return { id, kind, level, pieces: piecesOf(text, own), passages: own }
  })
}
