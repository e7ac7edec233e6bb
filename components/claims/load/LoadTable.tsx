'use client'

import { standingLook } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { RefMono } from '@/components/ui/RefMono'
import { ShapeMark } from '@/components/ui/ShapeMark'
import { TableFrame } from '@/components/ui/TableFrame'
import type { LoadBearingTest } from '@/lib/drift/contract'
import { moveWords, PILLAR_WORDS } from './load'
import styles from './Load.module.css'

export type LoadTableProps = { dossierKey: string; tests: LoadBearingTest[]; clocks: Clocks }

type Pillar = LoadBearingTest['pillar']

function pathOf({ kind, id, ref, label }: Pillar): string | null {
  if (kind === 'development') return `log/${ref}`
  if (kind === 'source') return `sources/${id}`
  return kind === 'year' ? `log?from=${label}-01-01&to=${label}-12-31` : null
}

function PillarName({ dossierKey, pillar, clocks }: { dossierKey: string; pillar: Pillar; clocks: Clocks }) {
  const path = pathOf(pillar)
  const { kind, ref, label } = pillar
  return (
    <>
      {path ? <a href={withClocks(`/dossiers/${dossierKey}/${path}`, clocks)}>{label}</a> : label}
      <span className={styles.kind}>
        {PILLAR_WORDS[kind].one}
        {ref ? ` ${ref}` : ''}
      </span>
    </>
  )
}

/** A bar that goes left or right of a middle line; the longest of the table fills its half. */
function MoveBar({ move, longest }: { move: number; longest: number }) {
  const share = longest > 0 ? (50 * Math.abs(move)) / longest : 0
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={styles.move}
        style={{ width: `${share}%`, left: move < 0 ? `${50 - share}%` : '50%' }}
      />
    </span>
  )
}

function Flips({ dossierKey, test, clocks }: { dossierKey: string; test: LoadBearingTest; clocks: Clocks }) {
  return (
    <ul className={styles.flips}>
      {test.flips.map(({ ref, from, to }) => {
        const [was, now] = [standingLook(from), standingLook(to)]
        return (
          <li key={ref}>
            <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${ref}`, clocks)}>{ref}</RefMono>
            <span>
              <ShapeMark tone={was.tone} shape={was.shape} size={9} /> {was.word.toLowerCase()} →{' '}
              <ShapeMark tone={now.tone} shape={now.shape} size={9} /> {now.word.toLowerCase()}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Each pillar with what drift and coverage would be without it, and the suggestions that would change. */
export function LoadTable({ dossierKey, tests, clocks }: LoadTableProps) {
  const longest = Math.max(...tests.map(({ driftMove }) => Math.abs(driftMove ?? 0)))
  return (
    <div className={styles.load}>
      <TableFrame caption="Drift without each pillar" captionHidden minWidth={820} stack>
        <thead>
          <tr>
            <th scope="col">Without</th>
            <th scope="col" data-number>
              Drift
            </th>
            <th scope="col">Move</th>
            <th scope="col" data-number>
              Coverage
            </th>
            <th scope="col">Suggested standings that change</th>
          </tr>
        </thead>
        <tbody>
          {tests.map((test) => (
            <tr key={`${test.pillar.kind} ${test.pillar.id}`}>
              <th scope="row" className={styles.pillar}>
                <PillarName dossierKey={dossierKey} pillar={test.pillar} clocks={clocks} />
                {test.linchpin ? <span className={styles.linchpin}>◆ linchpin</span> : null}
              </th>
              <td data-number data-label="Drift">
                {test.drift === null ? '–' : Math.round(test.drift)}
              </td>
              <td className={styles.moves} data-label="Move">
                <span className={styles.number}>
                  {test.driftMove === null ? 'none left' : moveWords(test.driftMove)}
                </span>
                <MoveBar move={test.driftMove ?? 0} longest={longest} />
              </td>
              <td data-number data-label="Coverage">
                {Math.round(test.coverage)} %
                {Math.round(10 * test.coverageMove) === 0 ? null : (
                  <span className={styles.kind}>{moveWords(test.coverageMove)}</span>
                )}
              </td>
              <td data-label="Would change">
                {test.flips.length > 0 ? (
                  <Flips dossierKey={dossierKey} test={test} clocks={clocks} />
                ) : (
                  <span className={styles.none}>none</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  )
}
