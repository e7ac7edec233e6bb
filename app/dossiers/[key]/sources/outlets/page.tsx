import type { Metadata } from 'next'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { MoreLink } from '@/components/log/list/MoreLink'
import { many } from '@/components/log/words'
import { OutletList } from '@/components/outlets/OutletList'
import { RoomTabs, sourceTabs } from '@/components/registry/RoomTabs'
import { SourceSearch } from '@/components/sources/SourceSearch'
import styles from '@/components/sources/Sources.module.css'
import { PageHead } from '@/components/ui/PageHead'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Outlets' }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export default async function OutletsPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const clocks = readClocks(query)
  const q = one(query['q']).trim().slice(0, 100)
  const cursor = one(query['cursor']).slice(0, 400)
  const found = await ask(
    serverApi().sources.listOutlets({ key, limit: 200, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }),
  )
  const home = `/dossiers/${key}/sources/outlets`
  const next = found.next
    ? withClocks(`${home}?${new URLSearchParams({ ...(q ? { q } : {}), cursor: found.next })}`, clocks)
    : null
  return (
    <Page>
      <PageHead
        title="Outlets"
        face="sans"
        subtitle="Who published the sources, each with a scorecard of its own."
      />
      <RoomTabs label="Lists of this room" clocks={clocks} tabs={sourceTabs(key, 'outlets')} />
      <SourceSearch action={home} label="Search names" q={q} clocks={clocks} />
      <p className={styles.count} role="status">
        <strong>{many(found.total, 'outlet')}</strong>
        {q ? ` with “${q}”` : ''}
      </p>
      <OutletList dossierKey={key} outlets={found.items} q={q} clocks={clocks} />
      {next ? (
        <div className={styles.foot}>
          <MoreLink href={next}>Next page</MoreLink>
        </div>
      ) : null}
    </Page>
  )
}
