'use client'

import { SegmentedControl } from '@mantine/core'
import { EmptyState } from '@/components/ui/EmptyState'
import { dateInWords } from '@/components/ui/dates'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { useNotesAt } from '@/components/trends/notes/useNotesAt'
import { ledgerSpots } from '@/lib/trends/rules/note-spots'
import type { Lens } from '@/lib/trends/rules/lens'
import { ofLedger, ofState, type Marked } from '@/lib/trends/rules/records-of'
import { toggled, type Selection } from '@/lib/trends/rules/selection'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import { dayNumber } from '@/lib/trends/rules/cube'
import { ledgerTable } from '@/lib/trends/rules/further-tables'
import { sayDoStates, type SayDoState } from '@/lib/developments/rules/done'
import {
  ledgerBy,
  ledgerNote,
  ledgerOf,
  ledgerTitle,
  type Ledger,
  type LedgerBy,
} from '@/lib/trends/rules/ledger'
import styles from './SayDo.module.css'
import { SayDoBars, SayDoKey } from './SayDoBars'
import { OverdueTable } from './OverdueTable'

type Props = {
  lens: Lens
  /** the day looked at, YYYY-MM-DD */
  on: string
  dossierKey: string
  selection: Selection
  /** what of the picks the counts can be narrowed by */
  counting: Selection
  source: string
  /** how the rows are made, as the address says it */
  by: string | null
  kindName(code: string): string
  actorName(code: string): string
  /** the address of a record, and of what fits a selection in the log with more parameters */
  recordOf(ref: string): string
  logOf(marked: Marked): string
  /** the filters and what is picked as parameters for the API */
  askedOf(marked: Marked): string
  onPick(selection: Selection): void
  onBy(by: LedgerBy): void
}

const rowsMost = 10

/** The overdue promises of a log too long for the browser to hold. */
function useOverdueTotal({ lens, dossierKey, counting, askedOf }: Props): number | null {
  const isLong = lens.cube.grain === 'month'
  const address = `/api/v1/dossiers/${dossierKey}/developments?${askedOf(ofLedger(counting, 'kind'))}&overdue=yes&limit=1`
  return useAnswer<{ total: number }>(isLong ? address : null).answer?.total ?? null
}

/** Say and do: what was announced, agreed and promised against what was completed, and what is overdue on the day looked at. */
export function SayDoPanel(props: Props) {
  const {
    lens,
    on,
    dossierKey,
    selection,
    counting,
    source,
    kindName,
    actorName,
    recordOf,
    logOf,
    onPick,
    onBy,
  } = props
  const isLong = lens.cube.grain === 'month'
  const by: LedgerBy = props.by === 'actor' && !isLong ? 'actor' : 'kind'
  const ledger = ledgerOf(lens, by, dayNumber(on))
  const overdueTotal = useOverdueTotal(props)
  const rows = ledger.rows.slice(0, rowsMost)
  const notes = useNotesAt(
    'saydo',
    rows.map(({ code }) => code),
    ledgerSpots(by),
  )
  const nameOf = by === 'kind' ? kindName : actorName
  const hrefOf = (code: string, state: SayDoState) => logOf(ofState(counting, by, code, state))
  const isPicked = (code: string) => (by === 'kind' ? selection.kinds.includes(code) : selection.who === code)
  const pick = (code: string) =>
    onPick(
      by === 'kind'
        ? { ...selection, kinds: toggled(selection.kinds, code) }
        : { ...selection, who: selection.who === code ? null : code },
    )
  const title = ledgerTitle(ledger)
  const overdueHref = `${logOf(ofLedger(counting, by))}&overdue=yes`
  return (
    <PanelFrame
      panel="saydo"
      title={title}
      subtitle={`What was said against what was done, as of ${dateInWords(on)}`}
      hint="press a name to pick it, a part to open its records"
      source={footOf(ledger, source)}
      table={ledgerTable(ledger, by, nameOf)}
      hrefOf={(row, column) => {
        const state = sayDoStates[column - 1]
        return state ? hrefOf(ledger.rows[row]!.code, state) : null
      }}
      drawn={ledger.all.total > 0}
      marked={notes.marked}
    >
      {ledger.all.total === 0 ? (
        <EmptyState title="Nothing said or done in this choice">
          Widen the period or take a filter away.
        </EmptyState>
      ) : (
        <>
          <div className={styles.head}>
            {isLong ? null : (
              <SegmentedControl
                size="xs"
                data-screen-only
                aria-label="Rows of the ledger"
                value={by}
                data={ledgerBy.map((value) => ({ value, label: `by ${value}` }))}
                onChange={(value) => onBy(value)}
              />
            )}
            <SayDoKey all={ledger.all} />
          </div>
          <SayDoBars
            label={`Said and done by ${by}: ${title}`}
            rows={rows}
            notes={notes}
            nameOf={nameOf}
            isPicked={isPicked}
            isAnyPicked={by === 'kind' ? selection.kinds.length > 0 : selection.who !== null}
            onPick={pick}
            hrefOf={hrefOf}
          />
          <p className={styles.note}>
            {isLong ? <OverdueLink total={overdueTotal} href={overdueHref} /> : ledgerNote(ledger)}
          </p>
          {ledger.overdue.length > 0 ? (
            <>
              <OverdueTable
                lens={lens}
                overdue={ledger.overdue}
                refOf={(number) => `${dossierKey}-D-${String(number).padStart(4, '0')}`}
                kindName={kindName}
                hrefOf={recordOf}
              />
              <p className={styles.note} data-screen-only>
                <a href={overdueHref}>All overdue promises in the log</a>
              </p>
            </>
          ) : null}
        </>
      )}
    </PanelFrame>
  )
}

/** Where the numbers are from, and what is not in them. */
function footOf({ rows, absent, later }: Ledger, source: string): string {
  return [
    source,
    ...(rows.length > rowsMost ? [`${rows.length - rowsMost} less frequent stand in the table`] : []),
    ...(absent > 0 ? [`${absent} expected and not come are left out`] : []),
    ...(later > 0 ? [`${later} completed later count as said, the log shows their stage of today`] : []),
  ].join('; ')
}

/** How many promises of a long log are overdue, and the way to them. */
function OverdueLink({ total, href }: { total: number | null; href: string }) {
  if (total === null) return 'Counting the overdue promises.'
  if (total === 0) return 'No promise is overdue.'
  return (
    <a href={href}>
      {total === 1 ? '1 promise is overdue' : `${total.toLocaleString('en-GB')} promises are overdue`}
    </a>
  )
}
