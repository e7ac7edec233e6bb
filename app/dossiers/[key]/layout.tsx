import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { dossierCommands } from '@/components/dossiers/commands'
import { dossierRooms } from '@/components/dossiers/rooms'
import { SignedInFrame } from '@/components/team/SignedInFrame'
import { serverApi } from '@/lib/api/server'
import { getDossier } from './dossier'
import { findSubject } from './subject'
import { ask } from '@/app/signed-in'

type Props = { children: ReactNode; params: Promise<{ key: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await getDossier((await params).key)
  return { title: { default: title, template: `%s · ${title}` } }
}

export default async function DossierLayout({ children, params }: Props) {
  const { key } = await params
  await findSubject(key)
  const [me, dossier] = await Promise.all([ask(serverApi().team.getMe({})), getDossier(key)])
  const marks = dossier.baseline ? [{ label: 'Baseline', date: dossier.baseline.publishedOn }] : []
  return (
    <SignedInFrame
      me={{ ...me, role: dossier.role }}
      dossier={{ key, title: dossier.title, href: `/dossiers/${key}` }}
      rooms={dossierRooms(dossier)}
      commands={dossierCommands(dossier)}
      searchHref={`/dossiers/${key}/log?q=`}
      canLog={dossier.can.includes('development.log')}
      clockMarks={marks}
    >
      {children}
    </SignedInFrame>
  )
}
