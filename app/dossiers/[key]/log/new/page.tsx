import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Page } from '@/components/frame/Page'
import { readBrought } from '@/components/log/form/brought'
import { LogForm } from '@/components/log/form/LogForm'
import { PageHead } from '@/components/ui/PageHead'
import { formChoices } from '../form-choices'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Log a development' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewPage({ params, searchParams }: Props) {
  const { key } = await params
  const brought = readBrought(await searchParams)
  const { can } = await getDossier(key)
  if (!can.includes('development.log')) notFound()
  const back = `/dossiers/${key}/log`
  return (
    <Page>
      <PageHead
        kicker={<Link href={back}>Log</Link>}
        title="Log a development"
        face="sans"
        subtitle="When, what and of what kind are enough. The rest can follow."
      />
      <LogForm choices={await formChoices(key)} cancelHref={back} brought={brought} />
    </Page>
  )
}
