import { dateInWords, timeInWords } from '@/components/ui/dates'
import styles from './DateText.module.css'

export type DateTextProps = {
  /** 'YYYY', 'YYYY-MM', 'YYYY-MM-DD', a range 'a/b', with `~` or `?`, or an ISO instant. */
  date: string
  /** Adds the time of an instant, in UTC. */
  withTime?: boolean
  title?: string
}

/** A date in words inside `<time>`; ranges and vague dates carry no machine date, since HTML has none for them. */
export function DateText({ date, withTime = false, title }: DateTextProps) {
  const plain = /^\d{4}(-\d{2}){0,2}(T.*)?$/.test(date) && !/^\d{4}-2[1-4]$/.test(date)
  const words = [dateInWords(date), withTime ? timeInWords(date) : ''].filter(Boolean).join(', ')
  return (
    <time className={styles.date} dateTime={plain ? date : undefined} title={title}>
      {words}
    </time>
  )
}
