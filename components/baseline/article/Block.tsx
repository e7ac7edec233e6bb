import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Run } from '@/lib/baselines/rules/marks'
import { EndMark } from './EndMark'
import { markTitle, type Marked } from './marked'
import type { SetBlock } from './set'
import styles from './Article.module.css'
import marks from './Marks.module.css'

export type BlockProps = {
  block: SetBlock
  /** The page's one h1 is the text's own first heading. */
  isTitle?: boolean
}

/** Marks over the same run lie in one another, the longest outermost, each with its own line. */
function MarkedRun({ run, byId }: { run: Run; byId: Map<string, Marked> }) {
  return run.passages.reduceRight<ReactNode>((inside, id, depth) => {
    const passage = byId.get(id)
    if (!passage) return inside
    return (
      <mark
        key={id}
        className={marks.mark}
        data-passage={id}
        data-claims={passage.drawn.map(({ ref }) => ref).join(' ')}
        data-look={passage.look}
        data-anchor={passage.state === 'review' ? 'review' : undefined}
        data-depth={
          run.passages.length - depth > 1 ? Math.min(2, run.passages.length - 1 - depth) : undefined
        }
        title={markTitle(passage)}
      >
        {inside}
      </mark>
    )
  }, run.text)
}

function Inside({ pieces, passages }: SetBlock) {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  return pieces.map(({ sentence, start, end, runs }) => {
    const inside = runs.map((run) => (
      <Fragment key={run.start}>
        <MarkedRun run={run} byId={byId} />
        {passages
          .filter((passage) => passage.end === run.end)
          .map((passage) => (
            <EndMark key={passage.id} passage={passage} />
          ))}
      </Fragment>
    ))
    if (!sentence) return <Fragment key={start}>{inside}</Fragment>
    return (
      <span key={start} className={styles.sentence} data-sentence data-start={start} data-end={end}>
        {inside}
      </span>
    )
  })
}

/** A paragraph, heading or note of the text, with its number in the margin and its passages marked. */
export function Block({ block, isTitle = false }: BlockProps) {
  const number = (
    <span className={styles.number} data-outside aria-hidden="true">
      {block.id}
    </span>
  )
  const text = (
    <span data-text>
      <Inside {...block} />
    </span>
  )
  if (block.kind === 'heading') {
    const level = isTitle ? 1 : Math.min(6, Math.max(2, block.level ?? 2))
    const Heading = `h${level}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
    return (
      <Heading className={isTitle ? styles.title : styles.heading} data-block={block.id} id={block.id}>
        {text}
      </Heading>
    )
  }
  return (
    <p className={block.kind === 'note' ? styles.note : styles.paragraph} data-block={block.id} id={block.id}>
      {number}
      {text}
    </p>
  )
}
