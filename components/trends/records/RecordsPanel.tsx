'use client'

import { use } from 'react'
import { PanelContext } from '@/components/trends/frame/panel-context'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { NoteMarks } from '@/components/trends/notes/NoteMarks'
import { useNotesAt, type NotesAt } from '@/components/trends/notes/useNotesAt'
import { TableFrame } from '@/components/ui/TableFrame'
import { dateInWords } from '@/components/ui/dates'
import { eachFitting, lensOf, type Lens } from '@/lib/trends/rules/lens'
import { dayOfNumber } from '@/lib/trends/rules/cube'

type Props = {
  lens: Lens
  dossierKey: string
  kindName(code: string): string
  hrefOf(ref: string): string
  logHref: string
  source: string
}

const shown = 25

/** The notes at their records: only where these were found under the filters that are on, since others cannot be told from here. */
function useRecordNotes(lens: Lens, rows: readonly number[]): NotesAt {
  const room = use(PanelContext)
  return useNotesAt('records', rows.map(String), (about, note) => {
    if (!room?.isHere(note)) return []
    const fitting = lensOf(lens.cube, { ...about, from: note.from, to: note.to })
    return rows.filter((row) => fitting.fails[row] === 0).map(String)
  })
}

/** The records behind everything above, newest first. */
export function RecordsPanel({ lens, dossierKey, kindName, hrefOf, logHref, source }: Props) {
  const { columns, words, titles } = lens.cube
  const rows: number[] = []
  eachFitting(lens, [], (row) => rows.push(row))
  const newest = rows.toReversed().slice(0, shown)
  const notes = useRecordNotes(lens, newest)
  const word = (name: 'kind' | 'stage' | 'precision', row: number) => words[name]![columns[name]![row]!]!
  const dateOf = (row: number) => {
    const day = dayOfNumber(columns['startsOn']![row]!)
    const precision = word('precision', row)
    if (precision === 'year') return day.slice(0, 4)
    return dateInWords(precision === 'month' ? day.slice(0, 7) : day)
  }
  return (
    <PanelFrame
      panel="records"
      drawn={false}
      marked={notes.marked}
      source={source}
      title={
        rows.length === 1
          ? 'The record behind this'
          : `The ${rows.length.toLocaleString('en-GB')} records behind this`
      }
      subtitle={rows.length > shown ? `The newest ${shown}; the log has all of them` : 'Newest first'}
      foot={rows.length > 0 ? <a href={logHref}>Open in the log</a> : null}
    >
      <TableFrame caption="Records of what is picked" captionHidden maxHeight={460}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Development</th>
            <th scope="col">Kind</th>
            <th scope="col">Stage</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((row) => {
            const ref = `${dossierKey}-D-${String(columns['ref']![row]!).padStart(4, '0')}`
            return (
              <tr key={row}>
                <td>{dateOf(row)}</td>
                <th scope="row">
                  <a href={hrefOf(ref)}>{titles?.[row] ?? ref}</a>{' '}
                  <NoteMarks notes={notes} spot={String(row)} />
                </th>
                <td>{kindName(word('kind', row))}</td>
                <td>{word('stage', row)}</td>
              </tr>
            )
          })}
        </tbody>
      </TableFrame>
    </PanelFrame>
  )
}
