import type { Metadata } from 'next'
import { Page } from '@/components/frame/Page'
import { Settings } from '@/components/settings/Settings'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Settings' }

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ before?: string }> }

export default async function SettingsPage({ params, searchParams }: Props) {
  const { key } = await params
  const { before } = await searchParams
  const dossier = await getDossier(key)
  const mayAudit = dossier.can.includes('audit.read')
  const cursor = before && /^\d{1,15}$/.test(before) ? before : undefined
  const [tokens, kinds, audit] = await Promise.all([
    ask(serverApi().team.listTokens({ limit: 200 })),
    ask(serverApi().kinds.listKinds({ key })),
    mayAudit ? ask(serverApi().audit.listAudit({ key, limit: 50, cursor })) : null,
  ])
  return (
    <Page>
      <Settings dossier={dossier} tokens={tokens.items} kinds={kinds} audit={audit} />
    </Page>
  )
}
