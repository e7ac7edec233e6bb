import type { Metadata } from 'next'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { MoreLink } from '@/components/log/list/MoreLink'
import { many } from '@/components/log/words'
import { RoomTabs, sourceTabs } from '@/components/registry/RoomTabs'
import { SourceList } from '@/components/sources/SourceList'
import { SourceSearch } from '@/components/sources/SourceSearch'
import styles from '@/components/sources/Sources.module.css'
import { PageHead } from '@/components/ui/PageHead'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Sources' }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export default async function SourcesPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const clocks = readClocks(query)
  const q = one(query['q']).trim().slice(0, 100)
  const cursor = one(query['cursor']).slice(0, 400)
  const found = await ask(
    serverApi().sources.listSources({ key, limit: 200, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }),
  )
  const home = `/dossiers/${key}/sources`
  const next = found.next
    ? withClocks(`${home}?${new URLSearchParams({ ...(q ? { q } : {}), cursor: found.next })}`, clocks)
    : null
  return (
    <Page>
      <PageHead
        title="Sources"
        face="sans"
        subtitle="The documents that developments cite, and who published them."
      />
      <RoomTabs label="Lists of this room" clocks={clocks} tabs={sourceTabs(key, 'sources')} />
      <SourceSearch action={home} label="Search title, outlet or address" q={q} clocks={clocks} />
      <p className={styles.count} role="status">
        <strong>{many(found.total, 'source')}</strong>
        {q ? ` with “${q}”` : ''}
      </p>
      <SourceList dossierKey={key} sources={found.items} q={q} clocks={clocks} />
      {next ? (
        <div className={styles.foot}>
          <MoreLink href={next}>Next page</MoreLink>
        </div>
      ) : null}
    </Page>
  )
}
