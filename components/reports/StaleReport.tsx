'use client'

import { Button } from '@mantine/core'
import { TableFrame } from '@/components/ui/TableFrame'
import type { ReportDraft } from './draft'

type Version = ReportDraft & { version: number }
type Props = { stale: { yours: unknown; theirs: unknown }; onReplace(version: number): void }

const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** Somebody saved first: both versions side by side, and the choice. */
export function StaleReport({ stale, onReplace }: Props) {
  const yours = stale.yours as ReportDraft
  const theirs = stale.theirs as Version
  const rows = [
    ['Title', yours.title, theirs.title],
    ['Marking', yours.marking, theirs.marking],
    ...Object.keys(yours.settings).map((name) => [
      name,
      said(yours.settings[name as keyof ReportDraft['settings']]),
      said(theirs.settings[name as keyof ReportDraft['settings']]),
    ]),
  ].filter(([, mine, other]) => mine !== other)
  return (
    <>
      <TableFrame caption="Where the two versions differ">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours</th>
            <th scope="col">Saved meanwhile</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, mine, other]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{mine}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <div>
        <Button variant="default" onClick={() => onReplace(theirs.version)}>
          Save mine over it
        </Button>
      </div>
    </>
  )
}
