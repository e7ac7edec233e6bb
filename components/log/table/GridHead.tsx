'use client'

import { useEffect, useRef } from 'react'
import type { PointerEvent } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { logHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { columnOf, sizeColumn, type ColumnChoice } from '@/components/log/table/columns'
import type { Chosen } from '@/components/log/table/useChosen'
import type { Sort } from '@/lib/developments/rules/filters'
import styles from './Table.module.css'

export type GridHeadProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  columns: readonly ColumnChoice[]
  chosen: Chosen | null
}

/** The columns that an index carries an order for, with the order that pressing their head gives. */
function turned(name: string, sort: Sort): Sort | null {
  if (name === 'when') return sort === 'newest' ? 'oldest' : 'newest'
  return name === 'recorded' ? 'recorded' : null
}

function orderOf(name: string, sort: Sort) {
  if (name === 'when') return sort === 'newest' ? 'descending' : sort === 'oldest' ? 'ascending' : undefined
  return name === 'recorded' && sort === 'recorded' ? 'descending' : undefined
}

function Everything({ chosen }: { chosen: Chosen }) {
  const box = useRef<HTMLInputElement>(null)
  const some = chosen.count > 0 && !(chosen.all && chosen.refs.length === 0)
  useEffect(() => {
    if (box.current) box.current.indeterminate = some
  }, [some])
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="Choose all that fit the filters"
      checked={chosen.all}
      onChange={() => (chosen.count > 0 ? chosen.clear() : chosen.chooseAll())}
    />
  )
}

/** The heads of the columns. Those of the dates turn the order round; dragging an edge makes a column wider. */
export function GridHead({ dossierKey, view, clocks, columns, chosen }: GridHeadProps) {
  const router = useRouter()
  const drag = (down: PointerEvent<HTMLSpanElement>, name: ColumnChoice['name']) => {
    const head = down.currentTarget.closest('th')
    if (!head) return
    down.preventDefault()
    const [from, width] = [down.clientX, head.offsetWidth]
    const controller = new AbortController()
    const widthAt = (move: globalThis.PointerEvent) => width + move.clientX - from
    addEventListener('pointermove', (move) => (head.style.width = `${widthAt(move)}px`), controller)
    addEventListener(
      'pointerup',
      (up) => {
        controller.abort()
        const next = { ...view, columns: sizeColumn(columns, name, widthAt(up)) }
        router.replace(logHref(dossierKey, next, clocks), { scroll: false })
      },
      controller,
    )
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        {chosen ? (
          <th scope="col" className={styles.choose}>
            <Everything chosen={chosen} />
          </th>
        ) : null}
        {columns.map(({ name, width }) => {
          const { label } = columnOf(name)
          const order = orderOf(name, view.sort)
          const sort = turned(name, view.sort)
          return (
            <th
              key={name}
              scope="col"
              className={styles[name]}
              data-column={name}
              aria-sort={order}
              style={width ? { width } : undefined}
            >
              {sort ? (
                <Link
                  href={logHref(dossierKey, { ...view, sort, at: 0, cursor: undefined }, clocks)}
                  scroll={false}
                  prefetch={false}
                >
                  {label}
                  {order ? <span aria-hidden="true">{order === 'descending' ? ' ↓' : ' ↑'}</span> : null}
                </Link>
              ) : (
                label
              )}
              <span className={styles.edge} aria-hidden="true" onPointerDown={(down) => drag(down, name)} />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
