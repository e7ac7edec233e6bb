import Link from 'next/link'
import { RefMono } from '@/components/ui/RefMono'
import { RelationTag } from '@/components/drift/marks'
import { STRENGTHS } from '@/components/log/record/words'
import type { InboxEntry } from '@/lib/inbox/contract'
import styles from './Inbox.module.css'

/** A proposed link: the claim, how the development bears on it, and why. */
export function LinkCard({
  dossierKey,
  entry,
}: {
  dossierKey: string
  entry: Extract<InboxEntry, { source: 'link' }>
}) {
  const { claim, relation, strength, rationale, by } = entry
  return (
    <section className={styles.linkCard} aria-label="The proposed link">
      <p className={styles.linkHead}>
        <RelationTag relation={relation} look="tinted" /> {STRENGTHS[strength]}{' '}
        <RefMono href={`/dossiers/${dossierKey}/claims/${claim.ref}`}>{claim.ref}</RefMono>
      </p>
      <p className={styles.claim}>
        <Link href={`/dossiers/${dossierKey}/claims/${claim.ref}`} prefetch={false}>
          {claim.statement}
        </Link>
      </p>
      <p>
        “{rationale}” <span className={styles.soft}>{by.name}</span>
      </p>
    </section>
  )
}
