import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { ButtonLink } from '@/components/log/ButtonLink'
import { CaptureSlot } from '@/components/log/capture/CaptureSlot'
import { logHref } from '@/components/log/filters/address'
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
import { LogSurface } from '@/components/log/table/LogSurface'
import { LogTable } from '@/components/log/table/LogTable'
import { KeyHint } from '@/components/ui/KeyHint'
import { PageHead } from '@/components/ui/PageHead'
import type { DevelopmentRow } from '@/lib/developments/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import styles from './Log.module.css'

export type LogRoomProps = {
  dossier: DossierWhole
  view: LogView
  clocks: Clocks
  choices: FilterChoices
  list: { rows: DevelopmentRow[]; total: number; atLeast: boolean; next: string | null }
  refused: Refused[]
  /** what the capture line knows, while it is open */
  capture: FormChoices | null
  /** the record beside the list */
  panel: ReactNode
}

/** The room of the log: capture line, filters, list, and the record that is open beside it. */
export function LogRoom({ dossier, view, clocks, choices, list, refused, capture, panel }: LogRoomProps) {
  const { key, can, counts } = dossier
  const canLog = can.includes('development.log')
  const captureHref = logHref(key, { ...view, capture: true }, clocks)
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
      <LogSurface
        panelOpen={panel !== null}
        closeHref={logHref(key, { ...view, open: undefined }, clocks)}
        captureHref={canLog ? captureHref : null}
      >
        <div className={styles.ground} data-open={panel !== null}>
          <div className={styles.list}>
            <FilterBar dossierKey={key} view={view} clocks={clocks} choices={choices}>
              <LogCount
                dossierKey={key}
                view={view}
                clocks={clocks}
                found={list.total}
                atLeast={list.atLeast}
                all={counts.developments}
                canExport={can.includes('export.take')}
                said={filtersLine(view.filters, choices)}
              />
            </FilterBar>
            {list.rows.length === 0 ? (
              <LogEmpty dossierKey={key} view={view} clocks={clocks} canLog={canLog} />
            ) : (
              <LogTable
                dossierKey={key}
                rows={list.rows}
                kinds={dossier.kinds}
                view={view}
                clocks={clocks}
                canRevise={can.includes('development.revise')}
              />
            )}
            <LogFoot dossierKey={key} view={view} clocks={clocks} shown={list.rows.length} next={list.next} />
          </div>
          {panel}
        </div>
      </LogSurface>
    </>
  )
}
