import type { RedlineBlock } from '@/lib/baselines/rules/redline'
import styles from './Versions.module.css'

const STATE_WORDS: Record<RedlineBlock['state'], string> = {
  same: '',
  changed: 'Changed',
  in: 'New',
  out: 'Gone',
}

function Changes({ block }: { block: RedlineBlock }) {
  return block.changes.map(({ op, text }, at) => {
    if (op === 'in') return <ins key={at}>{text}</ins>
    if (op === 'out') return <del key={at}>{text}</del>
    return <span key={at}>{text}</span>
  })
}

/** Two versions laid over one another: what was put in underlined, what was taken out struck, each block with its word. */
export function RedlineText({ blocks, small = false }: { blocks: readonly RedlineBlock[]; small?: boolean }) {
  return (
    <div className={small ? `${styles.redline} ${styles.small}` : styles.redline}>
      {blocks.map((block, at) => {
        const words = [STATE_WORDS[block.state], block.moved ? 'moved' : ''].filter(Boolean).join(', ')
        const label = words ? (
          <span className={styles.label}>
            {block.id} · {words}
          </span>
        ) : null
        const Element = block.kind === 'heading' ? 'h3' : 'p'
        return (
          <Element key={`${block.id}-${block.state}-${at}`} data-state={block.state} data-moved={block.moved}>
            {label}
            <Changes block={block} />
          </Element>
        )
      })}
    </div>
  )
}
