import Link from 'next/link'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import type { AuditChoices, AuditEntry } from '@/lib/audit/contract'
import { queryOf, type AuditFilters } from '@/lib/audit/rules/filters'
import { AuditFilterForm } from './AuditFilterForm'
import { AuditTable } from './AuditTable'
import { CheckChain } from './CheckChain'
import styles from './Audit.module.css'

type Props = {
  dossierKey: string
  filters: AuditFilters
  choices: AuditChoices
  page: { items: AuditEntry[]; total: number; next: string | null }
}

const entriesSaid = (total: number) => `${total.toLocaleString('en-GB')} ${total === 1 ? 'entry' : 'entries'}`

/** Everything that was changed, taken or refused in a dossier: narrowed, checked against its seals, and as a file. */
export function AuditRoom({ dossierKey, filters, choices, page }: Props) {
  const home = `/dossiers/${dossierKey}/settings/audit`
  const query = queryOf(filters)
  const { items, total, next } = page
  return (
    <>
      <PageHead
        title="Audit"
        face="sans"
        kicker={<Link href={`/dossiers/${dossierKey}/settings`}>Settings</Link>}
        subtitle="Who changed, took or was refused what, and when. Entries are never changed or removed; each is sealed with the one before it."
      />
      <CheckChain dossierKey={dossierKey} />
      <AuditFilterForm key={query} filters={filters} choices={choices} home={home} />
      {items.length === 0 ? (
        <EmptyState title="No entry fits" actions={<Link href={home}>Show all entries</Link>}>
          {filters.record
            ? `Nothing is recorded about ${filters.record} here. A record is named like ${dossierKey}-D-0042, ${dossierKey}-C-04 or ${dossierKey}-I-07.`
            : 'Choose another person, type or period.'}
        </EmptyState>
      ) : (
        <>
          <p className={styles.foot}>
            <span>{entriesSaid(total)}, newest first</span>
            <a
              href={`/api/v1/dossiers/${dossierKey}/audit.csv${query ? `?${query}` : ''}`}
              download
              data-screen-only
            >
              {query ? 'These entries as CSV' : 'All entries as CSV'}
            </a>
          </p>
          <AuditTable entries={items} />
        </>
      )}
      {next ? (
        <p data-screen-only>
          <Link href={`${home}?${query ? `${query}&` : ''}before=${next}`}>Older entries</Link>
        </p>
      ) : null}
    </>
  )
}
