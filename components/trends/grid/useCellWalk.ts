'use client'

import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'

const cellsIn = (row: Element | null | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? []),
]

/** The cell that an arrow key leads to: along the row, or to the same place of the next row that has cells. */
export function nextCell(key: string, cell: HTMLElement): HTMLElement | null {
  const row = cell.closest('tr')
  const cells = cellsIn(row)
  const at = cells.indexOf(cell)
  if (key === 'ArrowLeft') return cells[at - 1] ?? null
  if (key === 'ArrowRight') return cells[at + 1] ?? null
  if (key === 'Home') return cells[0] ?? null
  if (key === 'End') return cells.at(-1) ?? null
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null
  const rows = [...(cell.closest('table')?.rows ?? [])].filter((one) => cellsIn(one).length > 0)
  const other = rows[rows.indexOf(row!) + (key === 'ArrowUp' ? -1 : 1)]
  const column = cell.closest<HTMLTableCellElement>('td, th')
  const under = other?.cells[column?.cellIndex ?? 0]?.querySelector<HTMLElement>('[data-cell]')
  return under ?? cellsIn(other).at(-1) ?? null
}

/** A table of buttons as one stop of the Tab key, walked by arrow keys; spread over the element around it. */
export function useCellWalk() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const cells = box.current?.querySelectorAll<HTMLElement>('[data-cell]')
    if (cells && cells.length > 0 && ![...cells].some(({ tabIndex }) => tabIndex === 0))
      cells[0]!.tabIndex = 0
  })
  return {
    ref: box,
    onKeyDown: (press: KeyboardEvent) => {
      const cell = (press.target as Element).closest<HTMLElement>('[data-cell]')
      const next = cell && nextCell(press.key, cell)
      if (!next) return
      press.preventDefault()
      next.focus()
    },
    onFocus: (focus: FocusEvent) => {
      const cell = focus.target.closest<HTMLElement>('[data-cell]')
      if (!cell) return
      for (const one of box.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])
        one.tabIndex = one === cell ? 0 : -1
    },
  }
}
