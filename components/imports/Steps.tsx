import Link from 'next/link'
import styles from './Imports.module.css'

export const steps = ['file', 'columns', 'rows', 'done'] as const
export type Step = (typeof steps)[number]

const WORDS: Record<Step, string> = {
  file: '1. The file',
  columns: '2. What columns mean',
  rows: '3. What rows come to',
  done: '4. In the log',
}

/** How far a batch can be looked at. */
export function reachable(state: string, isMapped: boolean): Step[] {
  if (state === 'received') return ['file']
  if (state === 'inspected') return ['file', 'columns']
  if (state === 'checked') return isMapped ? ['file', 'columns', 'rows'] : ['file', 'columns']
  return ['file', 'columns', 'rows', 'done']
}

/** The steps of an import; each has an address of its own. */
export function Steps({ home, at, open }: { home: string; at: Step; open: readonly Step[] }) {
  return (
    <nav aria-label="Steps of the import">
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            {open.includes(step) ? (
              <Link
                href={`${home}?step=${step}`}
                aria-current={step === at ? 'step' : undefined}
                prefetch={false}
              >
                {WORDS[step]}
              </Link>
            ) : (
              <span>{WORDS[step]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
