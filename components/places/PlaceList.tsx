import Link from 'next/link'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { logHref, plainView } from '@/components/log/filters/address'
import { PLACES } from '@/components/log/record/words'
import { EmptyState } from '@/components/ui/EmptyState'
import { TableFrame } from '@/components/ui/TableFrame'
import type { Place } from '@/lib/actors/contract'
import styles from '@/components/sources/Sources.module.css'

export type PlaceListProps = { dossierKey: string; places: Place[]; q: string; clocks: Clocks }

/** The places by name, with where they are and what happened there. */
export function PlaceList({ dossierKey, places, q, clocks }: PlaceListProps) {
  const home = `/dossiers/${dossierKey}/actors/places`
  if (places.length === 0) {
    return q === '' ? (
      <EmptyState title="No place yet">
        A place is added when a development happens there. Add one, or name it while you log.
      </EmptyState>
    ) : (
      <EmptyState title="No place has these words" actions={<Link href={home}>Show all places</Link>}>
        The search looks in names and other names, in any script.
      </EmptyState>
    )
  }
  return (
    <TableFrame caption="Places" captionHidden minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col" className={styles.wide}>
            Country
          </th>
          <th scope="col" className={styles.wide}>
            Known
          </th>
          <th scope="col" data-number>
            Developments
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ id, name, otherNames, iso3166, precision, latitude, developments }) => (
          <tr key={id}>
            <th scope="row" className="running">
              <Link href={withClocks(`${home}/${id}`, clocks)} prefetch={false}>
                {name}
              </Link>
              {otherNames.length > 0 ? <span className={styles.soft}> {otherNames.join(', ')}</span> : null}
            </th>
            <td className={styles.wide}>{iso3166}</td>
            <td className={styles.wide}>{latitude === null ? 'no coordinates' : PLACES[precision]}</td>
            <td data-number>
              {developments > 0 ? (
                <Link
                  href={logHref(dossierKey, plainView({ place: [name] }), clocks)}
                  prefetch={false}
                  aria-label={`${developments} developments in ${name}`}
                >
                  {developments}
                </Link>
              ) : (
                '0'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
