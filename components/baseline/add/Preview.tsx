import { createElement } from 'react'
import type { Block } from '@/lib/baselines/rules/text'
import article from '@/components/baseline/article/Article.module.css'
import { countWords } from './draft'
import styles from './AddBaseline.module.css'

function PreviewBlock({ block }: { block: Block }) {
  const number = (
    <span className={article.number} aria-hidden="true">
      {block.id}
    </span>
  )
  if (block.kind === 'heading') {
    const level = Math.min(6, (block.level ?? 1) + 2)
    const look = (block.level ?? 1) === 1 ? styles.previewTitle : article.heading
    return createElement(`h${level}`, { className: look }, block.text)
  }
  return (
    <p className={block.kind === 'note' ? article.note : article.paragraph}>
      {number}
      {block.text}
    </p>
  )
}

/** The text as it will be frozen, block by block with the numbers that passages will name. */
export function Preview({ blocks }: { blocks: readonly Block[] }) {
  return (
    <section className={styles.preview} aria-labelledby="preview-title" tabIndex={0}>
      <h2 id="preview-title" className={styles.previewHead}>
        As it will be frozen <span role="status">{countWords(blocks)}</span>
      </h2>
      {blocks.length === 0 ? (
        <p className={styles.hint}>
          Paste the text beside this. An empty line parts paragraphs, # begins a heading, and a paragraph
          wholly in *stars* is a note.
        </p>
      ) : null}
      {blocks.map((block) => (
        <PreviewBlock key={block.id} block={block} />
      ))}
    </section>
  )
}
