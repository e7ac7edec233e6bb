import Link from 'next/link'
import notes from '@/components/annotations/Notes.module.css'
import { RelationTag } from '@/components/drift/marks'
import { dateInWords, timeInWords } from '@/components/ui/dates'
import type { Notice } from '@/lib/notices/contract'
import { isReadByGoing } from '@/lib/notices/rules/kinds'
import { noticeWords, quotedOf } from '@/lib/notices/rules/sentence'
import { placeOfNotice } from './place'
import styles from './Notices.module.css'

export type NoticeLineProps = {
  dossierKey: string
  notice: Notice
  can: readonly string[]
  onRead: () => void
  onRecall: () => void
  /** The reader goes to what it is about. */
  onGo: () => void
}

/** One notice: a sentence that leads to its place, what it is about in its own words, when, and whether it is unread. */
export function NoticeLine({ dossierKey, notice, can, onRead, onRecall, onGo }: NoticeLineProps) {
  const { kind, at, unread, relation } = notice
  const words = noticeWords(notice)
  const quoted = quotedOf(notice)
  const waits = kind === 'mention' ? 'waits for your answer' : 'unread'
  return (
    <li className={styles.line} data-unread={unread}>
      <p className={styles.says}>
        <Link
          data-notice
          href={`/dossiers/${dossierKey}/${placeOfNotice(notice, can)}`}
          prefetch={false}
          onClick={() => {
            if (unread && isReadByGoing(kind)) onGo()
          }}
        >
          {words}
        </Link>
      </p>
      {quoted === null ? null : (
        <p className={styles.quoted}>
          {relation ? <RelationTag relation={relation} /> : null} {quoted}
        </p>
      )}
      <p className={styles.when}>
        <time dateTime={at}>
          {dateInWords(at)}, {timeInWords(at)}
        </time>
        {unread ? <span className={styles.unread}>{waits}</span> : null}
        <button
          type="button"
          className={notes.action}
          data-screen-only
          aria-label={`Mark as ${unread ? 'read' : 'unread'}: ${words}`}
          onClick={unread ? onRead : onRecall}
        >
          Mark as {unread ? 'read' : 'unread'}
        </button>
      </p>
    </li>
  )
}
