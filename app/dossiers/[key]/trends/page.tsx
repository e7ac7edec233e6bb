import type { Metadata } from 'next'
import { Page } from '@/components/frame/Page'
import { Trends } from '@/components/trends/Trends'
import { askTrends } from './ask-trends'

export const metadata: Metadata = { title: 'Trends' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TrendsPage({ params, searchParams }: Props) {
  const { key } = await params
  return (
    <Page>
      <Trends {...await askTrends(key, await searchParams)} />
    </Page>
  )
}
