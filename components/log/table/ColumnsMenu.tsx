'use client'

import { useRouter } from 'next/navigation'
import { IconArrowDown, IconArrowUp, IconColumns, IconMinus, IconPlus } from '@tabler/icons-react'
import type { Clocks } from '@/components/frame/clocks'
import { logHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import {
  COLUMNS,
  columnOf,
  columnsParam,
  moveColumn,
  ordinaryColumns,
  readColumns,
  sizeColumn,
  toggleColumn,
  type ColumnChoice,
} from '@/components/log/table/columns'
import { DropPanel } from '@/components/ui/DropPanel'
import styles from './Columns.module.css'

/** So much wider or narrower with one press, in px. */
const WIDTH_STEP = 24

function Button({
  label,
  onPress,
  children,
}: {
  label: string
  onPress: () => void
  children: React.ReactNode
}) {
  return (
    <button type="button" className={styles.step} aria-label={label} title={label} onClick={onPress}>
      {children}
    </button>
  )
}

/** One column that is shown: its order and width. */
function Shown({
  columns,
  choice,
  set,
}: {
  columns: readonly ColumnChoice[]
  choice: ColumnChoice
  set: (next: ColumnChoice[]) => void
}) {
  const { name, width } = choice
  const { label, width: ordinary } = columnOf(name)
  const wide = width ?? ordinary ?? 300
  return (
    <li className={styles.row}>
      <label className={styles.name}>
        <input
          type="checkbox"
          checked
          disabled={name === 'title'}
          onChange={() => set(toggleColumn(columns, name))}
        />
        {label}
      </label>
      <Button label={`${label} further left`} onPress={() => set(moveColumn(columns, name, -1))}>
        <IconArrowUp size={13} aria-hidden="true" />
      </Button>
      <Button label={`${label} further right`} onPress={() => set(moveColumn(columns, name, 1))}>
        <IconArrowDown size={13} aria-hidden="true" />
      </Button>
      <Button label={`${label} narrower`} onPress={() => set(sizeColumn(columns, name, wide - WIDTH_STEP))}>
        <IconMinus size={13} aria-hidden="true" />
      </Button>
      <Button label={`${label} wider`} onPress={() => set(sizeColumn(columns, name, wide + WIDTH_STEP))}>
        <IconPlus size={13} aria-hidden="true" />
      </Button>
    </li>
  )
}

/** Which columns, in which order, how wide, and how dense. All of it goes into the address. */
export function ColumnsMenu({
  dossierKey,
  view,
  clocks,
}: {
  dossierKey: string
  view: LogView
  clocks: Clocks
}) {
  const router = useRouter()
  const columns = view.columns ?? ordinaryColumns()
  const go = (next: LogView) => router.replace(logHref(dossierKey, next, clocks), { scroll: false })
  const set = (next: ColumnChoice[]) => go({ ...view, columns: readColumns(columnsParam(next)) ?? undefined })
  const others = COLUMNS.filter(({ name }) => !columns.some((each) => each.name === name))
  return (
    <DropPanel
      label="Columns and density"
      width={300}
      align="end"
      buttonClass={styles.button}
      button={
        <>
          <IconColumns size={14} stroke={1.8} aria-hidden="true" /> Columns
        </>
      }
    >
      <ol className={styles.list} aria-label="Columns that are shown">
        {columns.map((choice) => (
          <Shown key={choice.name} columns={columns} choice={choice} set={set} />
        ))}
      </ol>
      <ul className={styles.list} aria-label="Other columns">
        {others.map(({ name, label }) => (
          <li key={name} className={styles.row}>
            <label className={styles.name}>
              <input type="checkbox" checked={false} onChange={() => set(toggleColumn(columns, name))} />
              {label}
            </label>
          </li>
        ))}
      </ul>
      <label className={styles.name}>
        <input
          type="checkbox"
          checked={view.density === 'dense'}
          onChange={(change) => go({ ...view, density: change.target.checked ? 'dense' : undefined })}
        />
        Dense: one line each
      </label>
      {view.columns ? (
        <button type="button" className={styles.button} onClick={() => go({ ...view, columns: undefined })}>
          The ordinary columns
        </button>
      ) : null}
    </DropPanel>
  )
}
