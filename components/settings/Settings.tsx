import Link from 'next/link'
import { AuditTable } from '@/components/audit/AuditTable'
import { KindsSettings } from '@/components/kinds/KindsSettings'
import { Thresholds } from '@/components/kinds/Thresholds'
import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import type { AuditEntry } from '@/lib/audit/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { KindList } from '@/lib/kinds/contract'
import type { Token } from '@/lib/team/contract'
import { Bookmarklet } from './Bookmarklet'
import { SecondPerson } from './SecondPerson'
import { Tokens } from './Tokens'
import { UntestedAlarm } from './UntestedAlarm'

type Props = {
  dossier: DossierWhole
  tokens: Token[]
  kinds: KindList
  /** the newest entries */
  audit: { items: AuditEntry[]; total: number } | null
}

/** What a dossier is set to, a person's own tokens, and the audit for those who may read it. */
export function Settings({ dossier, tokens, kinds, audit }: Props) {
  const canWrite = dossier.can.includes('kind.write')
  return (
    <>
      <PageHead
        title="Settings"
        face="sans"
        subtitle={`${dossier.key}, TLP:${dossier.marking}. You are ${dossier.role}.`}
      />
      <Section
        title="Your API tokens"
        subtitle="For scripts that act as you, in every dossier you are a member of"
      >
        <Tokens tokens={tokens} />
      </Section>
      <Section title="Review" subtitle="How what is logged comes to be accepted">
        <SecondPerson
          dossierKey={dossier.key}
          secondPerson={dossier.review.secondPerson}
          canSet={dossier.can.includes('dossier.revise')}
        />
      </Section>
      <Section
        title="Alarm on untested claims"
        subtitle="A claim that nothing has tested for so long is called out in the ledger and on its page"
      >
        <UntestedAlarm
          dossierKey={dossier.key}
          untestedDays={dossier.alarm.untestedDays}
          canSet={dossier.can.includes('dossier.revise')}
        />
      </Section>
      {dossier.can.includes('development.log') ? (
        <Section
          title="Log from another page"
          subtitle="A bookmark that opens the form with the page you are reading"
        >
          <Bookmarklet dossierKey={dossier.key} />
        </Section>
      ) : null}
      <Section title="Kinds of developments" subtitle="The list that this dossier logs by; codes are stable">
        <KindsSettings dossierKey={dossier.key} kinds={kinds.items} canWrite={canWrite} />
      </Section>
      <Section title="Thresholds" subtitle="Lines that a figure can cross, drawn in the charts">
        <Thresholds
          dossierKey={dossier.key}
          thresholds={kinds.thresholds}
          kinds={kinds.items}
          canWrite={canWrite}
        />
      </Section>
      {audit ? (
        <Section
          title="Audit"
          subtitle={`${audit.total.toLocaleString('en-GB')} entries; each is sealed with the one before it`}
          foot={
            <Link href={`/dossiers/${dossier.key}/settings/audit`}>
              All entries, by person, type, day and record; check of the chain; as a file
            </Link>
          }
        >
          <AuditTable entries={audit.items} />
        </Section>
      ) : null}
    </>
  )
}
