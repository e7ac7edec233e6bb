import { Page } from '@/components/frame/Page'
import room from '@/components/annotations/room/Room.module.css'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { Notice } from '@/lib/notices/contract'
import { NoticeList } from './NoticeList'

export type NoticesShown = 'unread' | 'all'

export type NoticesRoomProps = {
  dossier: DossierWhole
  notices: Notice[]
  unread: number
  show: NoticesShown
  /** The address of the next page; null on the last one. */
  nextHref: string | null
}

const EMPTY: Record<NoticesShown, { title: string; words: string }> = {
  unread: { title: 'Nothing unread', words: 'What you have read is under “all”.' },
  all: {
    title: 'Nothing concerns you yet',
    words:
      'Here you are told when somebody names you in a note or answers in your thread, hands you a claim, proposes or decides a link of yours, and when a development trips a tripwire of a claim of yours.',
  },
}

function Views({ dossierKey, show }: { dossierKey: string; show: NoticesShown }) {
  return (
    <nav className={room.views} aria-label="Notices shown" data-screen-only>
      {(['unread', 'all'] as const).map((view) => (
        <a
          key={view}
          href={`/dossiers/${dossierKey}/notices${view === 'all' ? '?show=all' : ''}`}
          aria-current={view === show ? 'true' : undefined}
        >
          {view}
        </a>
      ))}
    </nav>
  )
}

/** What concerns the reader, the newest first, each as a sentence that leads to its place. */
export function NoticesRoom({ dossier, notices, unread, show, nextHref }: NoticesRoomProps) {
  const { key, can } = dossier
  const said = unread === 0 ? 'Nothing unread.' : `${unread.toLocaleString('en-GB')} unread.`
  return (
    <Page>
      <PageHead title="Notices" face="sans" subtitle={`What concerns you in this dossier. ${said}`} />
      <Views dossierKey={key} show={show} />
      <NoticeList {...{ dossierKey: key, notices, can, unread }}>
        <EmptyState title={EMPTY[show].title}>{EMPTY[show].words}</EmptyState>
      </NoticeList>
      {nextHref ? (
        <p>
          <a href={nextHref}>Older notices</a>
        </p>
      ) : null}
    </Page>
  )
}
