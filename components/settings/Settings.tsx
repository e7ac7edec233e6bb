import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import { TableFrame } from '@/components/ui/TableFrame'
import type { AuditEntry } from '@/lib/audit/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { Token } from '@/lib/team/contract'
import { AuditTable } from './AuditTable'
import { Bookmarklet } from './Bookmarklet'
import { SecondPerson } from './SecondPerson'
import { Tokens } from './Tokens'

type Props = {
  dossier: DossierWhole
  tokens: Token[]
  audit: { items: AuditEntry[]; total: number; next: string | null } | null
}

/** What a dossier is set to, a person's own tokens, and the audit for those who may read it. */
export function Settings({ dossier, tokens, audit }: Props) {
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
      {dossier.can.includes('development.log') ? (
        <Section
          title="Log from another page"
          subtitle="A bookmark that opens the form with the page you are reading"
        >
          <Bookmarklet dossierKey={dossier.key} />
        </Section>
      ) : null}
      <Section title="Kinds of developments" subtitle="The list that this dossier logs by; codes are stable">
        <TableFrame caption="Kinds with their measures" captionHidden maxHeight={360}>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Code</th>
              <th scope="col">Measures</th>
            </tr>
          </thead>
          <tbody>
            {dossier.kinds.map(({ code, label, measures }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                <td>
                  <code>{code}</code>
                </td>
                <td>{measures.map((measure) => measure.label).join(', ') || 'free'}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </Section>
      {audit ? (
        <Section
          title="Audit"
          subtitle={`${audit.total.toLocaleString('en-GB')} entries; each is sealed with the one before it`}
        >
          <AuditTable entries={audit.items} next={audit.next} dossierKey={dossier.key} />
        </Section>
      ) : null}
    </>
  )
}
