import { Thread, type ThreadProps } from '@/components/annotations/Thread'
import { placeOfTarget } from '@/components/annotations/room/view'
import styles from './Cards.module.css'

/** A thread beside its lines. One that is on a chart as well says which. */
export function MarginThread(props: ThreadProps) {
  const { target } = props.thread
  return (
    <>
      {target.type === 'chart' && target.selector ? (
        <p className={styles.facts}>
          On the chart <a href={`/dossiers/${props.dossierKey}/${placeOfTarget(target)}`}>{target.label}</a>
        </p>
      ) : null}
      <Thread {...props} />
    </>
  )
}
