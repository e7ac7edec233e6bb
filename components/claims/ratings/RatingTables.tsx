import { RelationTag } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { RefMono } from '@/components/ui/RefMono'
import { TableFrame } from '@/components/ui/TableFrame'
import type { Diagnostic, RatedLink } from '@/lib/ratings/contract'
import { RateLink } from './RateLink'
import { RatingDots } from './RatingDots'
import { meanWords, ratingShort, spreadWords } from './words'
import styles from './Ratings.module.css'

type Place = { dossierKey: string; clocks: Clocks }

function Ends({ link, dossierKey, clocks }: { link: RatedLink } & Place) {
  const href = (path: string) => withClocks(`/dossiers/${dossierKey}/${path}`, clocks)
  return (
    <th scope="row" className={styles.name}>
      <a href={href(`log/${link.development.ref}`)}>{link.development.title}</a>
      <span className={styles.refs}>
        <RefMono>{link.development.ref}</RefMono> on{' '}
        <RefMono href={href(`claims/${link.claim.ref}`)}>{link.claim.ref}</RefMono>
      </span>
    </th>
  )
}

/** Links that were revealed, the greatest disagreement first. */
export function DisagreementTable({ links, ...place }: { links: RatedLink[] } & Place) {
  return (
    <TableFrame caption="Disagreement" captionHidden minWidth={720} stack>
      <thead>
        <tr>
          <th scope="col">Development and claim</th>
          <th scope="col">Linked as</th>
          <th scope="col">Ratings</th>
          <th scope="col" data-number>
            Mean
          </th>
          <th scope="col">Spread</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.linkId}>
            <Ends link={link} {...place} />
            <td data-label="Linked as">
              <RelationTag relation={link.relation} />
            </td>
            <td data-label="Ratings">
              <RatingDots
                values={link.ratings.flatMap(({ rating }) => rating ?? [])}
                mean={link.mean}
                label={link.ratings.map(({ by, rating }) => `${by} ${ratingShort(rating)}`).join(', ')}
              />
            </td>
            <td data-number data-label="Mean">
              {meanWords(link.mean)}
            </td>
            <td data-label="Spread">
              {link.spread ?? '–'} <span className={styles.soft}>{spreadWords(link.spread)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

/** Links whose ratings nobody sees yet. */
export function BlindTable({ links, can, ...place }: { links: RatedLink[]; can: readonly string[] } & Place) {
  return (
    <TableFrame caption="Still blind" captionHidden minWidth={640} stack>
      <thead>
        <tr>
          <th scope="col">Development and claim</th>
          <th scope="col">Your rating</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.linkId}>
            <Ends link={link} {...place} />
            <td data-label="Your rating">
              <RateLink dossierKey={place.dossierKey} link={link} can={can} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

/** How well developments tell claims apart, the best first. */
export function DiagnosticTable({ diagnostics, dossierKey, clocks }: { diagnostics: Diagnostic[] } & Place) {
  return (
    <TableFrame caption="Diagnosticity" captionHidden minWidth={620} stack>
      <thead>
        <tr>
          <th scope="col">Development</th>
          <th scope="col">Mean by claim</th>
          <th scope="col" data-number>
            Spread
          </th>
        </tr>
      </thead>
      <tbody>
        {diagnostics.map(({ development, means, spread }) => (
          <tr key={development.ref}>
            <th scope="row" className={styles.name}>
              <a href={withClocks(`/dossiers/${dossierKey}/log/${development.ref}`, clocks)}>
                {development.title}
              </a>
              <span className={styles.refs}>
                <RefMono>{development.ref}</RefMono>
              </span>
            </th>
            <td data-label="Mean by claim">
              {means.map(({ claimRef, mean }) => `${claimRef} ${meanWords(mean)}`).join(', ')}
            </td>
            <td data-number data-label="Spread">
              {spread.toFixed(1)}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
