import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { logHref, STEP } from '@/components/log/filters/address'
import type { LogFilters } from '@/components/log/filters/address'
import { PLACES, REVIEW } from '@/components/log/record/words'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import type { Development } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import { actorRoles, labelOf, polarities, precisions, stages } from '@/lib/developments/rules/kinds'
import styles from './Record.module.css'

export type FactListProps = {
  dossierKey: string
  development: Development
  kind: string
  clocks: Clocks
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function When({ development }: { development: Development }) {
  const { happened, precision } = development
  const words = formatHappened(happened)
  return (
    <>
      {words.charAt(0).toUpperCase() + words.slice(1)}
      <span className={styles.aside}>
        {precision === 'interval' ? null : `${labelOf(precisions, precision).toLowerCase()} `}
        {words === happened ? null : <RefMono>{happened}</RefMono>}
      </span>
    </>
  )
}

function Where({ place }: { place: NonNullable<Development['place']> }) {
  const { name, iso3166, precision, latitude, longitude } = place
  const point = latitude === null || longitude === null ? null : `${latitude}, ${longitude}`
  return (
    <>
      {name}
      <span className={styles.aside}>{[iso3166, PLACES[precision], point].filter(Boolean).join(' · ')}</span>
    </>
  )
}

/** The plain facts of a record as pairs; each leads to the part of the log that shares it. */
export function FactList({ dossierKey, development, kind, clocks }: FactListProps) {
  const { actors, place, series, stage, polarity, significance, marking, reviewState } = development
  const logOf = (filters: LogFilters) =>
    logHref(dossierKey, { filters, sort: 'newest', rows: STEP, capture: false }, clocks)
  return (
    <dl className={styles.facts}>
      <Fact name="When">
        <When development={development} />
      </Fact>
      <Fact name="Kind">
        <Link href={logOf({ kind: [development.kind] })} prefetch={false}>
          {kind}
        </Link>
      </Fact>
      {actors.length > 0 ? (
        <Fact name="Actors">
          <ul className={styles.plain}>
            {actors.map(({ code, name, role }) => (
              <li key={code + role}>
                <Link href={logOf({ actor: [code] })} prefetch={false}>
                  {name}
                </Link>{' '}
                <span className={styles.soft}>
                  {code} · {labelOf(actorRoles, role).toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {place ? (
        <Fact name="Place">
          <Where place={place} />
        </Fact>
      ) : null}
      <Fact name="Stage">
        {labelOf(stages, stage)}
        {development.stageNote ? <span className={styles.aside}>{development.stageNote}</span> : null}
      </Fact>
      {polarity === 'occurred' ? null : <Fact name="Expectation">{labelOf(polarities, polarity)}</Fact>}
      {series ? (
        <Fact name="Series">
          <Link href={logOf({ series: [series] })} prefetch={false}>
            {series}
          </Link>
        </Fact>
      ) : null}
      <Fact name="Significance">{significance} of 5</Fact>
      {marking === 'CLEAR' ? null : <Fact name="Marking">TLP:{marking}</Fact>}
      {reviewState === 'accepted' ? null : <Fact name="Review">{REVIEW[reviewState]}</Fact>}
      <Fact name="Recorded">
        {dateInWords(development.createdAt)} by {development.createdBy}
        {development.backfilled ? (
          <span className={styles.aside}>
            Backfilled: history that was entered later.{' '}
            {development.knownFrom
              ? `Counts as known from ${dateInWords(development.knownFrom)}.`
              : 'Counts as known from the day it was recorded.'}
          </span>
        ) : null}
      </Fact>
    </dl>
  )
}
