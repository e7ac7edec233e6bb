'use client'

import { Block } from './Block'
import type { SetBlock } from './set'

/** Blocks of the text one under another. `areTitle` where they are the page's own title. */
export function Blocks({ blocks, areTitle = false }: { blocks: SetBlock[]; areTitle?: boolean }) {
  return blocks.map((block) => <Block key={block.id} block={block} isTitle={areTitle} />)
}
