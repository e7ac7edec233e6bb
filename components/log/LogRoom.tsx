import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { ButtonLink } from '@/components/log/ButtonLink'
import { CaptureSlot } from '@/components/log/capture/CaptureSlot'
import { filterParams, logHref, WHOLE } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { FilterBar } from '@/components/log/filters/FilterBar'
import { filtersLine } from '@/components/log/filters/labels'
import type { FilterChoices } from '@/components/log/filters/labels'
import type { Refused } from '@/components/log/filters/read'
import type { FormChoices } from '@/components/log/form/choices'
import { LogCount } from '@/components/log/list/LogCount'
import { LogEmpty } from '@/components/log/list/LogEmpty'
import { LogFoot } from '@/components/log/list/LogFoot'
import { RefusedNotice } from '@/components/log/list/RefusedNotice'
import { ColumnsMenu } from '@/components/log/table/ColumnsMenu'
import { LogGrid } from '@/components/log/table/LogGrid'
import { LogSurface } from '@/components/log/table/LogSurface'
import { ViewMenu } from '@/components/log/views/ViewMenu'
import { KeyHint } from '@/components/ui/KeyHint'
import { PageHead } from '@/components/ui/PageHead'
import type { DevelopmentRow, Wider } from '@/lib/developments/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { SavedView } from '@/lib/views/contract'
import styles from './Log.module.css'

export type LogRoomProps = {
  dossier: DossierWhole
  view: LogView
  clocks: Clocks
  choices: FilterChoices
  list: { at: number; rows: DevelopmentRow[]; total: number; atLeast: boolean; next: string | null }
  views: SavedView[]
  /** of an empty list: what would find something */
  wider: Wider[]
  refused: Refused[]
  /** what the capture line knows, while it is open */
  capture: FormChoices | null
  /** the record beside the list */
  panel: ReactNode
}

/** The room of the log: capture line, filters, list, and the record that is open beside it. */
export function LogRoom(props: LogRoomProps) {
  const { dossier, view, clocks, choices, list, views, wider, refused, capture, panel } = props
  const { key, can, counts } = dossier
  const canLog = can.includes('development.log')
  const captureHref = logHref(key, { ...view, capture: true }, clocks)
  const saved = views.some(({ isDefault }) => isDefault) ? { saved: WHOLE } : { saved: undefined }
  const hrefOfAll = logHref(
    key,
    { ...view, ...saved, filters: {}, sort: 'newest', at: 0, cursor: undefined, open: undefined },
    clocks,
  )
  // Another question is another list: it begins anew.
  const question = [filterParams(view.filters), view.sort, view.cursor, clocks.world, clocks.known].join(' ')
  return (
    <>
      <PageHead
        title="Log"
        face="sans"
        subtitle="What happened in the world, or was expected and did not."
        actions={
          <>
            {can.includes('import.run') ? (
              <ButtonLink href={`/dossiers/${key}/log/imports`} quiet>
                Import…
              </ButtonLink>
            ) : null}
            {canLog && !capture ? (
              <ButtonLink href={captureHref} scroll={false} right={<KeyHint keys="n" silent />}>
                Log a development
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {canLog ? (
        <CaptureSlot choices={capture} closeHref={logHref(key, { ...view, capture: false }, clocks)} />
      ) : null}
      <RefusedNotice refused={refused} />
      <LogSurface panelOpen={panel !== null} captureHref={canLog ? captureHref : null}>
        <div className={styles.ground} data-open={panel !== null}>
          <div className={styles.list}>
            <FilterBar
              dossierKey={key}
              view={view}
              clocks={clocks}
              choices={choices}
              hrefOfAll={hrefOfAll}
              views={
                <ViewMenu
                  dossierKey={key}
                  view={view}
                  clocks={clocks}
                  views={views}
                  can={{ save: can.includes('view.save'), share: can.includes('view.share') }}
                />
              }
            >
              <LogCount
                dossierKey={key}
                view={view}
                clocks={clocks}
                found={list.total}
                atLeast={list.atLeast}
                all={counts.developments}
                canExport={can.includes('export.take')}
                said={filtersLine(view.filters, choices)}
                columns={<ColumnsMenu dossierKey={key} view={view} clocks={clocks} />}
              />
            </FilterBar>
            {list.rows.length === 0 ? (
              <LogEmpty
                dossierKey={key}
                view={view}
                clocks={clocks}
                canLog={canLog}
                wider={wider}
                hrefOfAll={hrefOfAll}
              />
            ) : (
              <LogGrid
                key={question}
                dossierKey={key}
                view={view}
                clocks={clocks}
                kinds={dossier.kinds}
                first={list}
                total={list.total}
                atLeast={list.atLeast}
                can={{
                  revise: can.includes('development.revise'),
                  retract: can.includes('development.retract'),
                }}
              />
            )}
            <LogFoot
              dossierKey={key}
              view={view}
              clocks={clocks}
              shown={list.rows.length}
              total={list.total}
              atLeast={list.atLeast}
              next={list.next}
            />
          </div>
          {panel}
        </div>
      </LogSurface>
    </>
  )
}
