import { RefMono } from '@/components/ui/RefMono'
import styles from './Inbox.module.css'

const SHOWN = 5

/** Which entries a verdict is about: the first few, and how many more. */
export function EntrySample({ entries }: { entries: { id: string; title: string; name: string }[] }) {
  return (
    <>
      <ul className={styles.sample}>
        {entries.slice(0, SHOWN).map(({ id, title, name }) => (
          <li key={id}>
            {title} <RefMono>{name}</RefMono>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN ? <p className={styles.soft}>and {entries.length - SHOWN} more.</p> : null}
    </>
  )
}
