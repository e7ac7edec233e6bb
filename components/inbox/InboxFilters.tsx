import Link from 'next/link'
import { inboxHref, type InboxView } from '@/components/inbox/view'
import { whoseChoices } from '@/components/inbox/words'
import styles from './Inbox.module.css'

export type InboxCounts = { candidate: number; draft: number; 'in-review': number; link: number }

type Props = {
  dossierKey: string
  view: InboxView
  counts: InboxCounts
  /** tripwires that wait */
  tripped: number
  kinds: { code: string; label: string }[]
}

/** What narrows the inbox: what it is, whose it is, its kind and its words. All of it stands in the address. */
export function InboxFilters({ dossierKey, view, counts, tripped, kinds }: Props) {
  const all = counts.candidate + counts.draft + counts['in-review'] + counts.link
  const rest = { ...view, source: undefined, state: undefined, open: undefined }
  const tabs: { label: string; count: number; to: InboxView }[] = [
    { label: 'All', count: all + tripped, to: rest },
    { label: 'Candidates', count: counts.candidate, to: { ...rest, state: 'candidate' } },
    { label: 'Drafts', count: counts.draft, to: { ...rest, state: 'draft' } },
    { label: 'In review', count: counts['in-review'], to: { ...rest, state: 'in-review' } },
    { label: 'Links', count: counts.link, to: { ...rest, source: 'link' } },
    { label: 'Tripwires', count: tripped, to: { source: 'tripwire' } },
  ]
  return (
    <div className={styles.filters} data-screen-only>
      <nav aria-label="What waits" className={styles.tabs}>
        {tabs.map(({ label, count, to }) => (
          <Link
            key={label}
            href={inboxHref(dossierKey, to)}
            prefetch={false}
            scroll={false}
            className={styles.tab}
            aria-current={to.state === view.state && to.source === view.source ? 'true' : undefined}
          >
            {label} <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
          </Link>
        ))}
      </nav>
      {view.source === 'tripwire' ? null : (
        <form className={styles.search} action={`/dossiers/${dossierKey}/inbox`} role="search">
          {view.state ? <input type="hidden" name="state" value={view.state} /> : null}
          {view.source ? <input type="hidden" name="source" value={view.source} /> : null}
          <label>
            <span className="visually-hidden">Whose</span>
            <select name="whose" defaultValue={view.whose ?? ''} key={view.whose}>
              <option value="">Everybody’s</option>
              {whoseChoices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="visually-hidden">Kind</span>
            <select name="kind" defaultValue={view.kind ?? ''} key={view.kind}>
              <option value="">Every kind</option>
              {kinds.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="visually-hidden">Words</span>
            <input
              id="inbox-search"
              type="search"
              name="q"
              placeholder="Words or a ref"
              defaultValue={view.q}
              key={view.q}
            />
          </label>
          <button type="submit">Narrow</button>
        </form>
      )}
    </div>
  )
}
