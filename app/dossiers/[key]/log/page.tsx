import type { Metadata } from 'next'
import { readClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { isNarrowed } from '@/components/log/filters/address'
import { readLogView } from '@/components/log/filters/read'
import type { SearchParams } from '@/components/log/filters/read'
import { LogRoom } from '@/components/log/LogRoom'
import { RecordPanel } from '@/components/log/record/RecordPanel'
import { filterChoices } from './choices'
import { formChoices } from './form-choices'
import { findRecord } from './record'
import { rowsOf, widerOf } from './rows'
import { openingView, viewsOf } from './views'
import { getDossier } from '@/app/dossiers/[key]/dossier'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<SearchParams> }

export const metadata: Metadata = { title: 'Log' }

export default async function LogPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const { view, refused } = readLogView(query)
  const clocks = readClocks(query)
  await openingView(key, query, view, clocks)
  const [dossier, views, choices, list, record] = await Promise.all([
    getDossier(key),
    viewsOf(key),
    filterChoices(key),
    rowsOf(key, view, clocks),
    view.open ? findRecord(key, view.open) : null,
  ])
  const canLog = dossier.can.includes('development.log')
  const capture = view.capture && canLog ? await formChoices(key) : null
  const wider = list.rows.length === 0 && isNarrowed(view.filters) ? await widerOf(key, view, clocks) : []
  const left = list.badCursor && view.cursor ? [...refused, { name: 'cursor', value: view.cursor }] : refused
  return (
    <Page>
      <LogRoom
        dossier={dossier}
        view={view}
        clocks={clocks}
        choices={choices}
        list={list}
        views={views}
        wider={wider}
        refused={left}
        capture={capture}
        panel={
          view.open ? (
            <RecordPanel dossier={dossier} view={view} clocks={clocks} wanted={view.open} record={record} />
          ) : null
        }
      />
    </Page>
  )
}
