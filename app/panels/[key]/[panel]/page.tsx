import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askTrends } from '@/app/dossiers/[key]/trends/ask-trends'
import { PanelAlone } from '@/components/trends/alone/PanelAlone'
import { isPanel, panels } from '@/lib/trends/rules/panels'

type Props = {
  params: Promise<{ key: string; panel: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, panel } = await params
  return { title: isPanel(panel) ? `${panels[panel].word} · ${key}` : key }
}

/** One panel and nothing else, for members: behind the same sign-in and the same permissions as the room it is from. */
export default async function PanelPage({ params, searchParams }: Props) {
  const [{ key, panel }, asked] = await Promise.all([params, searchParams])
  if (!isPanel(panel)) notFound()
  return <PanelAlone panel={panel} {...await askTrends(key, asked)} />
}
