import { Thread, type ThreadProps } from '@/components/annotations/Thread'
import styles from './Cards.module.css'

/** Where a note on a panel of the trends is seen there, with the filters and picks that it was written under. */
function chartHref(dossierKey: string, selector: Record<string, unknown>): string {
  const said = (name: string) => (typeof selector[name] === 'string' ? selector[name] : '')
  const query = new URLSearchParams(said('query'))
  return `/dossiers/${dossierKey}/trends${query.size > 0 ? `?${query}` : ''}#panel-${said('panel')}`
}

/** A thread beside its lines. One that is on a chart as well says which. */
export function MarginThread(props: ThreadProps) {
  const { type, label, selector } = props.thread.target
  return (
    <>
      {type === 'chart' && selector ? (
        <p className={styles.facts}>
          On the chart <a href={chartHref(props.dossierKey, selector)}>{label}</a>
        </p>
      ) : null}
      <Thread {...props} />
    </>
  )
}
