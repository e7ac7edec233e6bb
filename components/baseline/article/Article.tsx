import { dateInWords } from '@/components/ui/dates'
import type { BaselineWhole } from '@/lib/baselines/contract'
import { Blocks } from './Blocks'
import { setBlocks } from './set'
import styles from './Article.module.css'

function Byline({ baseline, links }: { baseline: BaselineWhole; links: number }) {
  const { author, publisher, publishedOn, claims } = baseline
  const parts = [
    [author, publisher].filter(Boolean).join(', '),
    dateInWords(publishedOn),
    `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
    `${links} ${links === 1 ? 'link' : 'links'}`,
  ]
  return <p className={styles.by}>{parts.filter(Boolean).join(' · ')}</p>
}

/** The text of a baseline as a page to read, its passages marked by the standing of their claims. */
export function Article({ baseline }: { baseline: BaselineWhole }) {
  const blocks = setBlocks(baseline)
  const links = baseline.claims.reduce((sum, { evidence }) => sum + evidence.length, 0)
  const ownTitle = blocks[0]?.kind === 'heading' ? blocks[0] : null
  return (
    <>
      {ownTitle ? (
        <Blocks blocks={[ownTitle]} areTitle />
      ) : (
        <h1 className={styles.title}>{baseline.title}</h1>
      )}
      <Byline baseline={baseline} links={links} />
      <Blocks blocks={blocks.slice(ownTitle ? 1 : 0)} />
    </>
  )
}
