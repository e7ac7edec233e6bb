import { dateInWords } from '@/components/ui/dates'
import type { NoteImport } from '@/lib/annotations/contract'
import { ImportActions } from './ImportActions'
import { importWords } from './importWords'
import styles from './Room.module.css'

type Props = { dossierKey: string; imports: NoteImport[]; can: readonly string[] }

/** The files of notes that were brought in; each can be taken back as a whole. Nothing where none was. */
export function ImportList({ dossierKey, imports, can }: Props) {
  if (imports.length === 0) return null
  const mayTake = ({ mine }: NoteImport) =>
    can.includes('annotation.moderate') || (mine && can.includes('annotation.place'))
  return (
    <section className={styles.imports} aria-label="Notes brought in from files">
      <h2>Brought in from files</h2>
      <ul>
        {imports.map((brought) => (
          <li key={brought.id}>
            {brought.name ?? 'A file'}: {importWords(brought)}. {brought.by}, {dateInWords(brought.at)}{' '}
            {mayTake(brought) ? <ImportActions dossierKey={dossierKey} brought={brought} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
