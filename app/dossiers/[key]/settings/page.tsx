import type { Metadata } from 'next'
import { Page } from '@/components/frame/Page'
import { Settings } from '@/components/settings/Settings'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Settings' }

type Props = { params: Promise<{ key: string }> }

export default async function SettingsPage({ params }: Props) {
  const { key } = await params
  const dossier = await getDossier(key)
  const mayAudit = dossier.can.includes('audit.read')
  const [tokens, kinds, audit] = await Promise.all([
    ask(serverApi().team.listTokens({ limit: 200 })),
    ask(serverApi().kinds.listKinds({ key })),
    mayAudit ? ask(serverApi().audit.listAudit({ key, limit: 10 })) : null,
  ])
  return (
    <Page>
      <Settings dossier={dossier} tokens={tokens.items} kinds={kinds} audit={audit} />
    </Page>
  )
}
