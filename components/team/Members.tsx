'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { Confirm } from '@/components/ui/Confirm'
import { dateInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/PageHead'
import { Sheet } from '@/components/ui/Sheet'
import { TableFrame } from '@/components/ui/TableFrame'
import { toast } from '@/components/ui/toast'
import { roles, type Role } from '@/lib/api/permission'
import type { Member } from '@/lib/team/contract'
import { AddMember } from './AddMember'

type Props = { dossierKey: string; members: Member[]; me: string; mayManage: boolean }

/** What each role may do, in a line. */
export const roleSays: Record<Role, string> = {
  owner: 'everything, and the team',
  editor: 'decides links and standings, issues reports',
  analyst: 'logs, links, claims and composes',
  commenter: 'reads and annotates',
  reader: 'reads and downloads',
}

/** The members of a dossier and what they may do. */
export function Members({ dossierKey, members, me, mayManage }: Props) {
  const refresh = useRefresh()
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const attempt = async (work: Parameters<typeof callApi>[0], done: string) => {
    const outcome = await callApi(work)
    if (outcome.ok) void toast({ message: done, tone: 'done' })
    else void toast({ title: 'Not changed', message: outcome.refusal.message, tone: 'failed' })
    refresh()
  }
  const change = (member: Member, role: Role) =>
    attempt(
      (api) => api.team.changeRole({ key: dossierKey, accountId: member.accountId, role }),
      `${member.name} is now ${role}.`,
    )
  const remove = (member: Member) =>
    attempt(
      (api) => api.team.removeMember({ key: dossierKey, accountId: member.accountId }),
      `${member.name} is no longer a member. What they wrote stays.`,
    )
  return (
    <>
      <PageHead
        title="Team"
        face="sans"
        subtitle="Who sees this dossier, and what they may do in it. A change holds from their next click."
        actions={mayManage ? <Button onClick={() => setAdding(true)}>Add a member</Button> : undefined}
      />
      <TableFrame caption="Members" captionHidden minWidth={820} stack>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Email</th>
            <th scope="col">Role</th>
            <th scope="col">May</th>
            <th scope="col">Since</th>
            {mayManage ? <th scope="col">Remove</th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.accountId}>
              <th scope="row">
                {member.name}
                {member.accountId === me ? ' (you)' : ''}
              </th>
              <td data-label="Email">{member.email}</td>
              <td data-label="Role">
                {mayManage ? (
                  <NativeSelect
                    aria-label={`Role of ${member.name}`}
                    size="xs"
                    miw={124}
                    value={member.role}
                    data={[...roles]}
                    onChange={(choice) => void change(member, choice.target.value as Role)}
                  />
                ) : (
                  member.role
                )}
              </td>
              <td data-label="May">{roleSays[member.role]}</td>
              <td data-label="Since">{dateInWords(member.since.slice(0, 10))}</td>
              {mayManage ? (
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Remove ${member.name}`}
                    onClick={() => setLeaving(member)}
                  >
                    Remove
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <Sheet open={adding} onClose={() => setAdding(false)} title="Add a member" width={480}>
        <AddMember dossierKey={dossierKey} onAdded={() => (setAdding(false), refresh())} />
      </Sheet>
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Remove ${leaving?.name ?? ''}?`}
        verb="Remove"
        onConfirm={() => (leaving ? remove(leaving) : undefined)}
      >
        They lose access at once. What they logged and judged stays, under their name. You can add them again.
      </Confirm>
    </>
  )
}
