'use client'

import { useEffect, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { useSearchParams } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { BulkBar } from '@/components/log/bulk/BulkBar'
import { MOST_ROWS, RANKED, recordHref, reviseHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { ordinaryColumns } from '@/components/log/table/columns'
import { GridHead } from '@/components/log/table/GridHead'
import { LogRow } from '@/components/log/table/LogRow'
import { useOpenRecord } from '@/components/log/table/openRecord'
import { useChosen } from '@/components/log/table/useChosen'
import { useGridKeys } from '@/components/log/table/useGridKeys'
import type { FirstRows } from '@/components/log/table/row-store'
import { useRows } from '@/components/log/table/useRows'
import { useWindow } from '@/components/log/table/useWindow'
import type { FormKinds } from '@/components/log/bulk/choices'
import styles from './Table.module.css'

export type LogGridProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  kinds: FormKinds
  first: FirstRows
  total: number
  /** the total is a floor */
  atLeast: boolean
  can: { revise: boolean; retract: boolean }
}

/** How many rows there are to scroll through. Where nobody knows how many there are, the list grows as long as rows come. */
function lengthOf(total: number, atLeast: boolean, { sort }: LogView, seen: number) {
  const known = atLeast ? Math.max(total, seen) : total
  return Math.min(known, sort === 'relevance' ? RANKED : MOST_ROWS)
}

/** A row that is on its way. Its cell spans no more than is always there: what a narrow screen hides must not come back as empty columns. */
function Coming({ place }: { place: number }) {
  return (
    <tr aria-rowindex={place + 2} data-place={place} className={styles.coming}>
      <td colSpan={2}>
        <span className="visually-hidden">Loading</span>
      </td>
    </tr>
  )
}

const Spacer = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr aria-hidden="true" className={styles.spacer}>
      <td style={{ height }} />
    </tr>
  ) : null

/** The rows on screen: those that the page brought until the screen is measured, or all that came while it is printed. */
function useShown(
  count: number,
  start: number,
  first: FirstRows,
  table: React.RefObject<HTMLTableElement | null>,
) {
  const { virtual, measured } = useWindow(table, count, start)
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const on = () => setPrinting(true)
    const off = () => setPrinting(false)
    addEventListener('beforeprint', on)
    addEventListener('afterprint', off)
    return () => {
      removeEventListener('beforeprint', on)
      removeEventListener('afterprint', off)
    }
  }, [])
  const seen = virtual.getVirtualItems()
  const margin = virtual.options.scrollMargin
  if (!measured || printing || seen.length === 0)
    return { virtual, places: first.rows.map((_, nth) => first.at + nth), above: 0, below: 0 }
  return {
    virtual,
    places: seen.map(({ index }) => index),
    above: seen[0]!.start - margin,
    below: virtual.getTotalSize() - (seen.at(-1)!.end - margin),
  }
}

/** What kept rows from coming, and another try. */
const Problem = ({ problem, again }: { problem: string | null; again: () => void }) =>
  problem ? (
    <p className={styles.problem} role="alert">
      {problem}{' '}
      <button type="button" onClick={again}>
        Try again
      </button>
    </p>
  ) : null

/** The row that was pressed, and whether its box was. */
function pressedAt({ target }: MouseEvent): { place: number; isBox: boolean } | null {
  if (!(target instanceof Element)) return null
  const place = target.closest('tr')?.getAttribute('data-place')
  return place ? { place: Number(place), isBox: target.closest('[data-choose]') !== null } : null
}

/** The log as a dense table of hairlines that is as long as the list: only what is in sight is on the page, and it comes as one scrolls to it. */
export function LogGrid({ dossierKey, view, clocks, kinds, first, total, atLeast, can }: LogGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const asked = Number(useSearchParams().get('at') ?? view.at)
  const [start] = useState(Number.isInteger(asked) ? asked : 0)
  const rows = useRows(dossierKey, view, clocks, first)
  const count = lengthOf(total, atLeast, view, rows.length())
  const { virtual, places, above, below } = useShown(count, start, first, table)
  const chosen = useChosen(total)
  const openRecord = useOpenRecord()
  const columns = view.columns ?? ordinaryColumns()
  const labels = new Map(kinds.map(({ code, label }) => [code, label]))
  const refAt = (place: number) => rows.at(place)?.ref
  const choose = (place: number, extend: boolean) => {
    const ref = refAt(place)
    if (extend) chosen.extend(place, refAt)
    else if (ref) chosen.toggle(ref, place)
  }
  const keys = useGridKeys({
    table,
    count,
    start: view.open
      ? Math.max(
          first.rows.findIndex(({ ref }) => ref === view.open),
          0,
        ) + first.at
      : start,
    scrollTo: (place) => virtual.scrollToIndex(place, { align: 'auto' }),
    page: () => Math.max(Math.floor(innerHeight / (virtual.options.estimateSize(0) || 52)) - 3, 1),
    onArrive: (ref) => (view.open ? openRecord(ref, 'replace') : undefined),
    choose: can.revise ? choose : null,
  })
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? 0]
  const { need } = rows
  useEffect(() => {
    if (count > 0) need(from, Math.min(to, count - 1))
  }, [need, from, to, count, first])
  const onClick = (click: MouseEvent) => {
    const pressed = pressedAt(click)
    if (!pressed) return
    keys.setActive(pressed.place)
    if (pressed.isBox) choose(pressed.place, click.shiftKey)
  }
  const stop = places.includes(keys.place) ? keys.place : from
  return (
    <>
      <table
        ref={table}
        // A table that is worked by keys, row by row, is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={styles.table}
        data-density={view.density ?? 'roomy'}
        data-search={view.filters.q ? true : undefined}
        aria-label="Developments"
        aria-rowcount={atLeast ? -1 : total + 1}
        aria-multiselectable={can.revise || undefined}
        onKeyDown={keys.onKeyDown}
        onClick={onClick}
      >
        <GridHead
          dossierKey={dossierKey}
          view={view}
          clocks={clocks}
          columns={columns}
          chosen={can.revise ? chosen : null}
        />
        <tbody>
          <Spacer height={above} />
          {places.map((place) => {
            const row = rows.at(place)
            if (!row) return <Coming key={place} place={place} />
            return (
              <LogRow
                key={place}
                row={row}
                kinds={labels}
                columns={columns}
                place={place}
                href={recordHref(dossierKey, row.ref, { ...view, at: place < 10 ? 0 : place - 5 }, clocks)}
                reviseHref={can.revise && !row.retractedAt ? reviseHref(dossierKey, row.ref) : null}
                open={view.open === row.ref}
                stop={place === stop}
                chosen={can.revise ? chosen.has(row.ref) : null}
              />
            )
          })}
          <Spacer height={below} />
        </tbody>
      </table>
      <Problem problem={rows.problem} again={rows.again} />
      {can.revise ? (
        <BulkBar
          dossierKey={dossierKey}
          view={view}
          clocks={clocks}
          kinds={kinds}
          chosen={chosen}
          total={total}
          canRetract={can.retract}
        />
      ) : null}
    </>
  )
}
