import Link from 'next/link'
import { ButtonLink } from '@/components/log/ButtonLink'
import { InboxDesk } from '@/components/inbox/InboxDesk'
import { InboxFilters, type InboxCounts } from '@/components/inbox/InboxFilters'
import type { Undoable } from '@/components/inbox/useTriage'
import { inboxHref, isNarrowed, type InboxView } from '@/components/inbox/view'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { InboxEntry, WatchedEntry } from '@/lib/inbox/contract'
import { UndoKey } from './UndoKey'
import { WatchedDesk } from './watched/WatchedDesk'
import styles from './Inbox.module.css'

export type InboxRoomProps = {
  dossier: DossierWhole
  view: InboxView
  list: {
    items: InboxEntry[]
    total: number
    counts: InboxCounts
    undoable: Undoable
    secondPerson: boolean
  }
  watched: { items: WatchedEntry[]; total: number; undoable: Undoable }
  /** account of who looks at it */
  me: string
}

/** What waits at tripwires is a list of its own; the list of everything else says so. */
function Elsewhere({ dossier, view, watched }: Pick<InboxRoomProps, 'dossier' | 'view' | 'watched'>) {
  if (isNarrowed(view) || watched.total === 0) return null
  return (
    <p className={styles.elsewhere}>
      {watched.total === 1
        ? 'One more waits at a tripwire. '
        : `${watched.total.toLocaleString('en-GB')} more wait at tripwires. `}
      <Link href={inboxHref(dossier.key, { source: 'tripwire' })} prefetch={false} data-screen-only>
        {watched.total === 1 ? 'Judge it' : 'Judge them'}
      </Link>
    </p>
  )
}

function Nothing({ dossier, view, watched }: Pick<InboxRoomProps, 'dossier' | 'view' | 'watched'>) {
  if (isNarrowed(view))
    return (
      <EmptyState
        title="Nothing here fits"
        actions={
          <ButtonLink quiet href={inboxHref(dossier.key, {})}>
            Show everything that waits
          </ButtonLink>
        }
      >
        Other entries may wait. Take the filters away to see them.
      </EmptyState>
    )
  if (watched.total > 0)
    return (
      <EmptyState
        title="Only tripwires wait"
        actions={
          <ButtonLink href={inboxHref(dossier.key, { source: 'tripwire' })}>
            Judge {watched.total === 1 ? 'the one' : `the ${watched.total.toLocaleString('en-GB')}`} that{' '}
            {watched.total === 1 ? 'waits' : 'wait'}
          </ButtonLink>
        }
      >
        No candidate, draft or proposed link waits for a verdict.
      </EmptyState>
    )
  return (
    <EmptyState title="The inbox is empty">
      Candidates, drafts and records in review come here until somebody accepts them, and so do links that
      were proposed to a claim. Press n to log something, and choose “To the inbox” when it needs another
      look.
    </EmptyState>
  )
}

const deskOf = ({ key, kinds, can, thresholds }: DossierWhole) => ({ key, kinds, can, thresholds })

function Watched({ dossier, view, watched }: Pick<InboxRoomProps, 'dossier' | 'view' | 'watched'>) {
  const { items, total, undoable } = watched
  if (items.length > 0)
    return (
      <WatchedDesk dossier={deskOf(dossier)} view={view} entries={items} total={total} undoable={undoable} />
    )
  return (
    <>
      <UndoKey dossierKey={dossier.key} undoable={undoable} />
      <EmptyState title="No tripwire waits">
        A development that fits what somebody said beforehand would break or confirm a claim comes here to be
        judged. Set a tripwire on the page of a claim with t.
      </EmptyState>
    </>
  )
}

/** The room where what was proposed is judged: list and reading pane, one key for each verdict. */
export function InboxRoom({ dossier, view, list, watched, me }: InboxRoomProps) {
  const { items, total, counts, undoable, secondPerson } = list
  return (
    <>
      <PageHead
        title="Inbox"
        face="sans"
        subtitle={
          secondPerson
            ? 'What waits for a verdict. A second person accepts: who proposed cannot.'
            : 'What waits for a verdict.'
        }
      />
      <InboxFilters
        dossierKey={dossier.key}
        view={view}
        counts={counts}
        tripped={watched.total}
        kinds={dossier.kinds}
      />
      {view.source === 'tripwire' ? (
        <Watched dossier={dossier} view={view} watched={watched} />
      ) : items.length === 0 ? (
        <>
          <UndoKey dossierKey={dossier.key} undoable={undoable} />
          <Nothing dossier={dossier} view={view} watched={watched} />
        </>
      ) : (
        <>
          <Elsewhere dossier={dossier} view={view} watched={watched} />
          <InboxDesk
            key={inboxHref(dossier.key, { ...view, open: undefined })}
            dossier={deskOf(dossier)}
            view={view}
            entries={items}
            total={total}
            undoable={undoable}
            me={me}
          />
        </>
      )}
    </>
  )
}
