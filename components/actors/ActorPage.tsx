import Link from 'next/link'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { logHref, STEP, type LogFilters } from '@/components/log/filters/address'
import { many } from '@/components/log/words'
import { MergeList } from '@/components/merges/MergeList'
import { ClaimsTouched } from '@/components/registry/ClaimsTouched'
import { Fact, Facts } from '@/components/registry/Facts'
import { YearBars } from '@/components/registry/YearBars'
import { yearsSentence } from '@/components/registry/years'
import styles from '@/components/registry/Registry.module.css'
import { dateInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/PageHead'
import { RefMono } from '@/components/ui/RefMono'
import { Section } from '@/components/ui/Section'
import { TableFrame } from '@/components/ui/TableFrame'
import type { ActorWhole } from '@/lib/actors/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import { actorRoles, labelOf } from '@/lib/developments/rules/kinds'
import type { Merge } from '@/lib/merges/contract'
import { ActorActions } from './ActorActions'
import { actorHref, typeWord } from './types'

export type ActorPageProps = {
  dossierKey: string
  actor: ActorWhole
  merges: Merge[]
  can: { write: boolean; merge: boolean }
  clocks: Clocks
}

type Lead = (filters: LogFilters) => string

function ActorFacts({ dossierKey, actor, clocks }: Pick<ActorPageProps, 'dossierKey' | 'actor' | 'clocks'>) {
  const { otherNames, iso3166, parent, parentName, children, validFrom, validTo, firstOn, lastOn } = actor
  const hrefOf = (code: string) => withClocks(actorHref(dossierKey, code), clocks)
  return (
    <Facts>
      <Fact name="Other names">
        {otherNames.length > 0 ? (
          <ul className={styles.names}>
            {otherNames.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : (
          'none yet'
        )}
      </Fact>
      {iso3166 ? <Fact name="Country">{iso3166}</Fact> : null}
      {parent ? (
        <Fact name="Part of">
          <Link href={hrefOf(parent)}>{parentName}</Link> <RefMono>{parent}</RefMono>
        </Fact>
      ) : null}
      {children.length > 0 ? (
        <Fact name="Its parts">
          <ul className={styles.names}>
            {children.map(({ code, name }) => (
              <li key={code}>
                <Link href={hrefOf(code)}>{name}</Link>
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {validFrom || validTo ? (
        <Fact name="There is such">
          {[
            validFrom ? `from ${formatHappened(validFrom)}` : null,
            validTo ? `until ${formatHappened(validTo)}` : null,
          ]
            .filter(Boolean)
            .join(' ')}
        </Fact>
      ) : null}
      {firstOn && lastOn ? (
        <Fact name="In the log">
          from {dateInWords(firstOn)} to {dateInWords(lastOn)}
        </Fact>
      ) : null}
    </Facts>
  )
}

function Companions({
  dossierKey,
  actor,
  clocks,
  lead,
}: Pick<ActorPageProps, 'dossierKey' | 'actor' | 'clocks'> & { lead: Lead }) {
  return (
    <TableFrame caption={`With whom ${actor.name} stands in the log`} captionHidden minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Actor</th>
          <th scope="col">As</th>
          <th scope="col" data-number>
            Developments
          </th>
        </tr>
      </thead>
      <tbody>
        {actor.companions.map(({ code, name, role, developments }) => (
          <tr key={`${code} ${role}`}>
            <th scope="row">
              <Link href={withClocks(actorHref(dossierKey, code), clocks)} prefetch={false}>
                {name}
              </Link>
            </th>
            <td>{labelOf(actorRoles, role).toLowerCase()}</td>
            <td data-number>
              <Link
                href={lead({ actor: [code] })}
                prefetch={false}
                aria-label={`${developments} developments with ${name} as ${role}; all developments with ${name}`}
              >
                {developments}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

/** One actor: its names and parts, its years, in which role and with whom, the claims it touches, and what was merged into it. */
export function ActorPage({ dossierKey, actor, merges, can, clocks }: ActorPageProps) {
  const { code, name, type, developments, years, roles, companions, claims } = actor
  const lead: Lead = (filters) =>
    logHref(dossierKey, { filters, sort: 'newest', rows: STEP, capture: false }, clocks)
  return (
    <>
      <PageHead
        kicker={<Link href={withClocks(`/dossiers/${dossierKey}/actors`, clocks)}>Actors</Link>}
        title={name}
        face="sans"
        subtitle={
          <>
            <RefMono>{code}</RefMono> · {typeWord(type)} ·{' '}
            <Link href={lead({ actor: [code] })}>{many(developments, 'development')}</Link>
          </>
        }
        actions={can.write ? <ActorActions dossierKey={dossierKey} actor={actor} /> : null}
      />
      <ActorFacts dossierKey={dossierKey} actor={actor} clocks={clocks} />
      {years.length > 0 ? (
        <Section
          title={yearsSentence(years)}
          subtitle="Developments by the year of their first day, retracted ones left out"
        >
          <YearBars
            years={years}
            what={`developments with ${name}`}
            hrefOf={(year) => lead({ actor: [code], from: `${year}-01-01`, to: `${year}-12-31` })}
          />
        </Section>
      ) : null}
      {roles.length > 0 ? (
        <Section title="In which role">
          <ul className={styles.names}>
            {roles.map(({ role, developments: count }) => (
              <li key={role}>
                <Link href={lead({ actor: [code], role: role as 'actor' })} prefetch={false}>
                  {labelOf(actorRoles, role)} {count}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <div className={styles.split}>
        {companions.length > 0 ? (
          <Section
            title="With whom"
            subtitle="Others in the same developments, by what they were; at most 30"
          >
            <Companions dossierKey={dossierKey} actor={actor} clocks={clocks} lead={lead} />
          </Section>
        ) : null}
        <ClaimsTouched dossierKey={dossierKey} claims={claims} clocks={clocks} />
      </div>
      {merges.length > 0 ? (
        <Section title="Merged into it">
          <MergeList dossierKey={dossierKey} merges={merges} canUndo={can.merge} />
        </Section>
      ) : null}
    </>
  )
}
