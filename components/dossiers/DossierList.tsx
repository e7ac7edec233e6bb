import Link from 'next/link'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { RefMono } from '@/components/ui/RefMono'
import type { DossierBrief } from '@/lib/dossiers/contract'
import { BeginDossier } from './BeginDossier'
import styles from './DossierList.module.css'

const many = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`

/** The dossiers a person is a member of. */
export function DossierList({ dossiers }: { dossiers: DossierBrief[] }) {
  if (dossiers.length === 0) {
    return (
      <>
        <PageHead title="Dossiers" subtitle="One topic each, with its log, baselines and reports." />
        <EmptyState title="No dossier yet" actions={<BeginDossier />}>
          Begin one of your own, or ask the owner of another to add you as a member.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead
        title="Dossiers"
        subtitle="One topic each, with its log, baselines and reports."
        actions={<BeginDossier />}
      />
      <ul className={styles.list}>
        {dossiers.map(({ key, title, summary, role, developments, claims, marking }) => (
          <li key={key} className={styles.entry}>
            <Link href={`/dossiers/${key}`} className={styles.title}>
              {title}
            </Link>
            {summary ? <p className={styles.summary}>{summary}</p> : null}
            <p className={styles.facts}>
              <RefMono>{key}</RefMono> · {many(developments, 'development')} · {many(claims, 'claim')} · TLP:
              {marking} · you are {role}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
