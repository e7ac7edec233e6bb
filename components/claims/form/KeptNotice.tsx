import styles from './ClaimForm.module.css'

/** Says that the form holds what was typed at an earlier time, and lets it go. */
export function KeptNotice({ kept, onDiscard }: { kept: boolean; onDiscard: () => void }) {
  if (!kept) return null
  return (
    <p className={styles.kept}>
      What you typed before is still here.
      <button type="button" className={styles.plain} onClick={onDiscard}>
        Begin afresh
      </button>
    </p>
  )
}
