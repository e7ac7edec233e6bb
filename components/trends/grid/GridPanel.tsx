'use client'

import { Fragment } from 'react'
import { lineLook } from '@/components/trends/axis/line-look'
import { useAxisLines } from '@/components/trends/axis/useAxisLines'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { YearNotes } from '@/components/trends/notes/YearNotes'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { AxisLine } from '@/lib/trends/rules/axis-lines'
import type { Lens } from '@/lib/trends/rules/lens'
import type { Selection } from '@/lib/trends/rules/selection'
import { gridTable } from '@/lib/trends/rules/panel-table'
import { endOfStep } from '@/lib/trends/rules/steps'
import styles from './Grid.module.css'
import { gridTitle, monthGrid, monthName, type GridYear } from '@/lib/trends/rules/month-grid'
import { useCellWalk } from './useCellWalk'

type Props = {
  lens: Lens
  from: string
  to: string
  baselineOn: string | null
  selection: Selection
  source: string
  onPick(selection: Selection): void
}

const startOf = (year: number, month: number) => `${year}-${String(month + 1).padStart(2, '0')}-01`

type CellProps = { year: GridYear; month: number; highest: number; wires: readonly AxisLine[]; props: Props }

/** One month: its number on a ground as strong as there is much of it. Pressed, it is the stretch that is picked. */
function Cell(cell: CellProps) {
  const { month, highest, wires } = cell
  const { year, n } = cell.year
  const { selection, baselineOn, onPick } = cell.props
  const count = n[month]
  const start = startOf(year, month)
  const end = endOfStep(start, 'month')
  if (count === null || count === undefined) return <td className={styles.outside} />
  const isPicked = selection.from === start && selection.to === end
  const isIn = (!selection.from || end >= selection.from) && (!selection.to || start <= selection.to)
  const share = count === 0 ? 0 : 0.14 + 0.86 * Math.sqrt(count / highest)
  const isBaseline = baselineOn?.slice(0, 7) === start.slice(0, 7)
  const due = wires.filter(({ on }) => on.slice(0, 7) === start.slice(0, 7))
  const words = `${monthName(month)} ${year}: ${count === 0 ? 'nothing logged' : count}${isBaseline ? ', month of the baseline' : ''}${due.map(({ words: said }) => `, ${said}`).join('')}`
  return (
    <td>
      <button
        type="button"
        data-cell
        data-baseline={isBaseline || undefined}
        data-out={!isIn || undefined}
        aria-pressed={isPicked}
        aria-label={words}
        title={words}
        tabIndex={-1}
        style={{ '--share': `${Math.round(share * 100)}%` }}
        onClick={() => onPick({ ...selection, from: isPicked ? null : start, to: isPicked ? null : end })}
      >
        {count === 0 ? '·' : count.toLocaleString('en-GB')}
        {due[0] ? (
          <span className={styles.due}>
            <ShapeMark {...lineLook(due[0]).mark!} size={7} />
          </span>
        ) : null}
      </button>
    </td>
  )
}

/** Years down, months across: seasons, gaps and surges at a glance. */
export function GridPanel(props: Props) {
  const { lens, from, to, selection, source, onPick } = props
  const years = monthGrid(lens, from, to)
  const wires = useAxisLines().filter(({ kind }) => kind === 'tripwire')
  const walk = useCellWalk()
  const highest = Math.max(1, ...years.flatMap(({ n }) => n.map((count) => count ?? 0)))
  const loose = years.reduce((sum, year) => sum + year.loose, 0)
  return (
    <PanelFrame
      panel="grid"
      title={gridTitle(years)}
      subtitle="Developments by month in which they happened or began; the ringed month is the baseline’s, a mark in a corner is the last month of a tripwire"
      hint="press a month or a year to pick it"
      source={`${source}${loose > 0 ? `; ${loose} whose date does not say the month stand beside their year` : ''}`}
      table={gridTable(years)}
    >
      <div className={styles.frame} {...walk}>
        <table className={styles.grid} data-months>
          <caption className="visually-hidden">Developments by year and month</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {Array.from({ length: 12 }, (_, month) => (
                <th key={month} scope="col">
                  <abbr title={monthName(month)}>{monthName(month).slice(0, 1)}</abbr>
                </th>
              ))}
              {loose > 0 ? <th scope="col">?</th> : null}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <Fragment key={year.year}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      data-cell
                      tabIndex={-1}
                      aria-pressed={
                        selection.from === `${year.year}-01-01` && selection.to === `${year.year}-12-31`
                      }
                      onClick={() =>
                        onPick({ ...selection, from: `${year.year}-01-01`, to: `${year.year}-12-31` })
                      }
                    >
                      {year.year}
                    </button>
                  </th>
                  {year.n.map((_, month) => (
                    <Cell key={month} year={year} month={month} {...{ highest, wires, props }} />
                  ))}
                  {loose > 0 ? <td className={styles.loose}>{year.loose || ''}</td> : null}
                </tr>
                <YearNotes panel="grid" year={year.year} span={{ from, to }} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </PanelFrame>
  )
}
