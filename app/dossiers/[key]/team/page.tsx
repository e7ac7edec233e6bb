import type { Metadata } from 'next'
import { Page } from '@/components/frame/Page'
import { Members } from '@/components/team/Members'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Team' }

export default async function TeamPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const [dossier, members, me] = await Promise.all([
    getDossier(key),
    ask(serverApi().team.listMembers({ key, limit: 200 })),
    ask(serverApi().team.getMe({})),
  ])
  return (
    <Page>
      <Members
        dossierKey={key}
        members={members.items}
        me={me.accountId}
        mayManage={dossier.can.includes('member.manage')}
      />
    </Page>
  )
}
