import { Thread } from '@/components/annotations/Thread'
import { Page } from '@/components/frame/Page'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import type { AnnotationThread, NoteImport } from '@/lib/annotations/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import { ImportList } from './ImportList'
import { ImportNotes } from './ImportNotes'
import { NOTE_VIEWS, placeOfTarget, TARGET_WORDS, wordsOfTarget, type NotesShown } from './view'
import styles from './Room.module.css'

export type NotesRoomProps = {
  dossier: DossierWhole
  threads: AnnotationThread[]
  total: number
  show: NotesShown
  /** Only the thread that the address names. */
  single: boolean
  /** Files of notes that were brought in, the newest first. */
  imports: NoteImport[]
  /** The address of the next page; null on the last one. */
  nextHref: string | null
}

const EMPTY: Record<NotesShown, string> = {
  open: 'Select words of the baseline, or press a on the page of a claim, to place the first one.',
  waiting: 'A note that names you with @ and your name comes here until you answer it or set it aside.',
  mine: 'No note names you.',
  resolved: 'No thread is resolved.',
  all: 'Select words of the baseline, or press a on the page of a claim, to place the first one.',
}

function Views({ dossierKey, show }: { dossierKey: string; show: NotesShown | null }) {
  return (
    <nav className={styles.views} aria-label="Notes shown" data-screen-only>
      {NOTE_VIEWS.map((view) => (
        <a
          key={view.show}
          href={`/dossiers/${dossierKey}/notes?show=${view.show}`}
          aria-current={view.show === show ? 'true' : undefined}
        >
          {view.word}
        </a>
      ))}
    </nav>
  )
}

/** Of a note on a chart that is on a passage too: the way to its words. */
function Words({ dossierKey, target }: { dossierKey: string; target: AnnotationThread['target'] }) {
  const words = target.type === 'chart' ? wordsOfTarget(target) : null
  if (!words) return null
  return (
    <>
      {' and '}
      <a href={`/dossiers/${dossierKey}/${words}`}>“{target.passage?.exact}”</a>
    </>
  )
}

/** Every thread of the dossier, those that name the reader among them, with the way out and in for other tools. */
export function NotesRoom({ dossier, threads, total, show, single, imports, nextHref }: NotesRoomProps) {
  const { key, can, counts, baseline } = dossier
  const waiting =
    counts.mentions === 0
      ? 'Notes of the team on passages, claims, developments, links, charts and reports.'
      : `${counts.mentions === 1 ? 'One note names' : `${counts.mentions} notes name`} you and ${counts.mentions === 1 ? 'waits' : 'wait'} for your answer.`
  const emptyTitle = single
    ? 'This thread is not here'
    : show === 'waiting'
      ? 'Nothing waits for you'
      : 'No notes'
  return (
    <Page>
      <PageHead
        title="Notes"
        face="sans"
        subtitle={waiting}
        actions={
          <>
            {can.includes('export.take') ? (
              <a className={styles.take} href={`/api/v1/dossiers/${key}/annotations.jsonld`} download>
                Take as Web Annotations (JSON-LD)
              </a>
            ) : null}
            {can.includes('annotation.place') ? (
              <ImportNotes dossierKey={key} baselineId={baseline?.id ?? null} />
            ) : null}
          </>
        }
      />
      <Views dossierKey={key} show={single ? null : show} />
      {threads.length === 0 ? (
        <EmptyState title={emptyTitle}>
          {single ? 'It was removed, or is not yours to read.' : EMPTY[show]}
        </EmptyState>
      ) : (
        <>
          <p className={styles.count} role="status">
            {total === 1 ? 'One thread' : `${total.toLocaleString('en-GB')} threads`}
          </p>
          <ul className={styles.threads}>
            {threads.map((thread) => (
              <li key={thread.id}>
                <h2 className={styles.on}>
                  {TARGET_WORDS[thread.target.type]}{' '}
                  <a href={`/dossiers/${key}/${placeOfTarget(thread.target)}`}>{thread.target.label}</a>
                  <Words dossierKey={key} target={thread.target} />
                </h2>
                <Thread
                  dossierKey={key}
                  thread={thread}
                  canPlace={can.includes('annotation.place')}
                  canModerate={can.includes('annotation.moderate')}
                />
              </li>
            ))}
          </ul>
          {nextHref ? (
            <p>
              <a href={nextHref}>Older threads</a>
            </p>
          ) : null}
        </>
      )}
      <ImportList dossierKey={key} imports={imports} can={can} />
    </Page>
  )
}
