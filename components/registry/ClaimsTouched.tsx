import Link from 'next/link'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { many } from '@/components/log/words'
import { RefMono } from '@/components/ui/RefMono'
import { Section } from '@/components/ui/Section'
import styles from '@/components/sources/Sources.module.css'

export type ClaimsTouchedProps = {
  dossierKey: string
  claims: { ref: string; statement: string; links: number }[]
  clocks: Clocks
}

/** The claims that these developments bear on, by links in force. */
export function ClaimsTouched({ dossierKey, claims, clocks }: ClaimsTouchedProps) {
  return (
    <Section title="Claims it touches" subtitle="By links in force, proposed ones too">
      {claims.length === 0 ? (
        <p className={styles.soft}>No development with it is linked to a claim.</p>
      ) : null}
      <ul className={styles.entries}>
        {claims.map(({ ref, statement, links }) => (
          <li key={ref} className={styles.entry}>
            <span className={styles.when}>
              <RefMono>{ref}</RefMono>
            </span>
            <div>
              <Link href={withClocks(`/dossiers/${dossierKey}/claims/${ref}`, clocks)} prefetch={false}>
                {statement}
              </Link>
              <p className={styles.soft}>{many(links, 'link')}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
