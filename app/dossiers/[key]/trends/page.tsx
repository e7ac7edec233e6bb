import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/frame/Page'
import { Trends } from '@/components/trends/Trends'
import { askTrends } from './ask-trends'

export const metadata: Metadata = { title: 'Trends' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TrendsPage({ params, searchParams }: Props) {
  const [{ key }, asked] = await Promise.all([params, searchParams])
  const shown = await askTrends(key, asked)
  // Whoever asks for nothing in particular gets what the team has chosen for everybody.
  const usual = shown.boards.find(({ isDefault }) => isDefault)
  if (usual && Object.keys(asked).every((name) => name === 'world' || name === 'known')) {
    const query = new URLSearchParams(usual.settings.query)
    query.set('board', usual.id)
    for (const [name, value] of Object.entries(asked)) if (typeof value === 'string') query.set(name, value)
    redirect(`/dossiers/${key}/trends?${query}`)
  }
  return (
    <Page>
      <Trends {...shown} />
    </Page>
  )
}
