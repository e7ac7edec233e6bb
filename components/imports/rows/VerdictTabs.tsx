import Link from 'next/link'
import { VERDICTS, count } from '@/components/imports/words'
import { Tag } from '@/components/ui/Tag'
import type { Counts } from '@/lib/imports/rules/findings'
import styles from './Rows.module.css'

const ALL = ['new', 'changed', 'duplicate', 'wrong'] as const

/** How many rows come to what; each leads to these rows. */
export function VerdictTabs({ counts, at, home }: { counts: Counts; at: string | null; home: string }) {
  return (
    <ul className={styles.tabs}>
      {ALL.map((verdict) => {
        const { word, tone, shape, means } = VERDICTS[verdict]
        return (
          <li key={verdict}>
            <Link
              href={at === verdict ? home : `${home}&verdict=${verdict}`}
              aria-current={at === verdict}
              scroll={false}
              prefetch={false}
            >
              <strong>{count(counts[verdict])}</strong>
              <Tag tone={tone} shape={shape}>
                {word}
              </Tag>
              <small>{means}</small>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
