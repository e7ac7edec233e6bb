import type { FormKinds } from '@/components/log/bulk/choices'
import { FIELD_NAMES, linesOf } from '@/components/log/record/history'
import { many } from '@/components/log/words'
import { RefMono } from '@/components/ui/RefMono'
import type { BulkPreview } from '@/lib/bulk/contract'
import styles from './Bulk.module.css'

function Fields({ before, after, kinds }: { before: object; after: object; kinds: FormKinds }) {
  return (
    <dl className={styles.fields}>
      {Object.keys(after).map((field) => {
        const value = (of: object) =>
          linesOf(field, (of as Record<string, unknown>)[field], kinds).join(', ') || 'nothing'
        return (
          <div key={field}>
            <dt>{FIELD_NAMES[field] ?? field}</dt>
            <dd>
              <del>{value(before)}</del> <ins>{value(after)}</ins>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** What a bulk edit would do: how many, a sample before and after, and what is left as it is. */
export function BulkPreviewList({ preview, kinds }: { preview: BulkPreview; kinds: FormKinds }) {
  const { count, unchanged, refused, refusals, sample } = preview
  return (
    <div className={styles.preview}>
      <p role="status">
        <strong>{many(count, 'development')} will change.</strong>{' '}
        {unchanged > 0
          ? `${many(unchanged, 'development')} ${unchanged === 1 ? 'says' : 'say'} this already. `
          : null}
        {refused > 0 ? `${many(refused, 'development')} cannot be changed.` : null}
      </p>
      {sample.length > 0 ? (
        <section aria-label="Sample">
          <h3 className={styles.small}>
            {count > sample.length ? `The first ${sample.length}` : 'Before and after'}
          </h3>
          <ol className={styles.sample}>
            {sample.map(({ ref, title, before, after }) => (
              <li key={ref}>
                <RefMono>{ref}</RefMono> {title}
                <Fields before={before} after={after} kinds={kinds} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {refused > 0 ? (
        <section aria-label="Left as they are">
          <h3 className={styles.small}>Left as they are</h3>
          <ul className={styles.sample}>
            {refusals.slice(0, 20).map(({ ref, why }) => (
              <li key={ref}>
                <RefMono>{ref}</RefMono> {why}
              </li>
            ))}
            {refused > 20 ? <li>and {(refused - 20).toLocaleString('en-GB')} more</li> : null}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
