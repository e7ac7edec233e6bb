import styles from './KeyHint.module.css'

/** A shortcut as keys on a board: `keys="g t"` shows two keys, `keys="Ctrl+K"` a chord. `silent` inside a button that has a name. */
export function KeyHint({ keys, silent = false }: { keys: string; silent?: boolean }) {
  return (
    <span className={styles.keys} aria-hidden={silent || undefined}>
      {keys.split(' ').map((key, place) => (
        <kbd key={place} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
