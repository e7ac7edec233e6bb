import Link from 'next/link'
import { actorHref } from '@/components/actors/types'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { logHref, plainView, type LogFilters } from '@/components/log/filters/address'
import { PLACES } from '@/components/log/record/words'
import { many } from '@/components/log/words'
import { MergeList } from '@/components/merges/MergeList'
import { ClaimsTouched } from '@/components/registry/ClaimsTouched'
import { Fact, Facts } from '@/components/registry/Facts'
import { YearBars } from '@/components/registry/YearBars'
import { yearsSentence } from '@/components/registry/years'
import styles from '@/components/registry/Registry.module.css'
import { dateInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import type { PlaceMap as Shapes, PlaceWhole } from '@/lib/actors/contract'
import type { Merge } from '@/lib/merges/contract'
import { PlaceActions } from './PlaceActions'
import { PlaceMap } from './PlaceMap'

export type PlacePageProps = {
  dossierKey: string
  place: PlaceWhole
  /** null when nobody knows where it is */
  map: Shapes | null
  merges: Merge[]
  can: { write: boolean; merge: boolean }
  clocks: Clocks
}

/** Degrees with their letter: 52.43° N, 30.98° E. */
function coordinates({ latitude, longitude }: PlaceWhole): string {
  if (latitude === null || longitude === null) return 'not known'
  return `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`
}

/** One place: a small map, its names, what happened there by year, who was there, and the claims that touches. */
export function PlacePage({ dossierKey, place, map, merges, can, clocks }: PlacePageProps) {
  const { name, otherNames, precision, iso3166, developments, years, actors, claims, firstOn, lastOn } = place
  const lead = (filters: LogFilters) => logHref(dossierKey, plainView({ place: [name], ...filters }), clocks)
  return (
    <>
      <PageHead
        kicker={<Link href={withClocks(`/dossiers/${dossierKey}/actors/places`, clocks)}>Places</Link>}
        title={name}
        face="sans"
        subtitle={<Link href={lead({})}>{many(developments, 'development')}</Link>}
        actions={can.write ? <PlaceActions dossierKey={dossierKey} place={place} /> : null}
      />
      {map ? <PlaceMap place={place} map={map} /> : null}
      <Facts>
        <Fact name="Other names">{otherNames.join(', ') || 'none yet'}</Fact>
        <Fact name="Coordinates">{coordinates(place)}</Fact>
        <Fact name="Known">{PLACES[precision]}</Fact>
        {iso3166 ? <Fact name="Country">{iso3166}</Fact> : null}
        {firstOn && lastOn ? (
          <Fact name="In the log">
            from {dateInWords(firstOn)} to {dateInWords(lastOn)}
          </Fact>
        ) : null}
      </Facts>
      {years.length > 0 ? (
        <Section
          title={yearsSentence(years)}
          subtitle="Developments there by the year of their first day, retracted ones left out"
        >
          <YearBars
            years={years}
            what={`developments in ${name}`}
            hrefOf={(year) => lead({ from: `${year}-01-01`, to: `${year}-12-31` })}
          />
        </Section>
      ) : null}
      {actors.length > 0 ? (
        <Section title="Who was there">
          <ul className={styles.names}>
            {actors.map(({ code, name: actor, developments: count }) => (
              <li key={code}>
                <Link href={withClocks(actorHref(dossierKey, code), clocks)} prefetch={false}>
                  {actor}
                </Link>{' '}
                {count}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ClaimsTouched dossierKey={dossierKey} claims={claims} clocks={clocks} />
      {merges.length > 0 ? (
        <Section title="Merged into it">
          <MergeList dossierKey={dossierKey} merges={merges} canUndo={can.merge} />
        </Section>
      ) : null}
    </>
  )
}
