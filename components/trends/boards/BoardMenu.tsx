'use client'

import { IconChevronDown, IconLayoutDashboard } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { CopyButton } from '@/components/ui/CopyButton'
import { DropPanel } from '@/components/ui/DropPanel'
import type { Dashboard, DashboardSettings } from '@/lib/dashboards/contract'
import styles from '@/components/ui/Kept.module.css'
import { BoardSheet } from './BoardSheet'
import { boardHref, useBoards } from './useBoards'

type Props = {
  dossierKey: string
  boards: Dashboard[]
  /** the one that is open */
  open: Dashboard | null
  /** what is seen now: the panels and the filters */
  now: DashboardSettings
  params: URLSearchParams
  can: { save: boolean; share: boolean }
  onArrange(): void
}

const isSame = (a: DashboardSettings, b: DashboardSettings) =>
  a.query === b.query && JSON.stringify(a.panels) === JSON.stringify(b.panels)

/** The dashboards: yours and the team's, the one that is open, and what can be done with it. */
export function BoardMenu({ dossierKey, boards, open, now, params, can, onArrange }: Props) {
  const { save, update, remove } = useBoards(dossierKey, params)
  const [sheet, setSheet] = useState<'new' | 'copy' | 'change' | null>(null)
  const changed = open !== null && !isSame(open.settings, now)
  const step = (label: string, run: () => void, close: () => void) => (
    <button
      type="button"
      className={styles.step}
      onClick={() => {
        close()
        run()
      }}
    >
      {label}
    </button>
  )
  const group = (title: string, scope: Dashboard['scope'], close: () => void) => {
    const some = boards.filter((one) => one.scope === scope)
    if (some.length === 0) return null
    return (
      <section>
        <h3 className={styles.group}>{title}</h3>
        <ul className={styles.list} aria-label={title}>
          {some.map((one) => (
            <li key={one.id}>
              <Link
                href={boardHref(dossierKey, one, params)}
                scroll={false}
                prefetch={false}
                aria-current={one.id === open?.id || undefined}
                className={styles.kept}
                onClick={close}
              >
                {one.name}
                {one.isDefault ? <span className={styles.note}>default</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  const changing = sheet === 'change' ? open : null
  return (
    <>
      <DropPanel
        label="Dashboards"
        align="end"
        buttonClass={styles.button}
        button={
          <>
            <IconLayoutDashboard data-boards size={14} stroke={1.8} aria-hidden="true" />
            <span className={styles.name}>
              {open ? `${open.name}${changed ? ' (changed)' : ''}` : 'Dashboards'}
            </span>
            <IconChevronDown size={12} stroke={2} aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <>
            <Link
              href={`/dossiers/${dossierKey}/trends?board=all`}
              scroll={false}
              prefetch={false}
              className={styles.kept}
              onClick={close}
            >
              All panels
            </Link>
            {group('Of the team', 'team', close)}
            {group('Mine', 'mine', close)}
            <div className={styles.steps}>
              {step('Arrange the panels', onArrange, close)}
              {can.save ? step('Save as a new dashboard…', () => setSheet('new'), close) : null}
              {open?.canChange && changed
                ? step(`Update “${open.name}”`, () => void update(open, now), close)
                : null}
              {open && can.save ? step(`Duplicate “${open.name}”…`, () => setSheet('copy'), close) : null}
              {open?.canChange ? step('Rename or share…', () => setSheet('change'), close) : null}
              {open?.canChange ? step(`Remove “${open.name}”`, () => void remove(open), close) : null}
              {open ? (
                <CopyButton
                  text={`${window.location.origin}${boardHref(dossierKey, open, params)}`}
                  label="Copy a link to it"
                  withLabel
                />
              ) : null}
            </div>
          </>
        )}
      </DropPanel>
      {sheet ? (
        <BoardSheet
          board={changing}
          first={{
            name: changing?.name ?? (sheet === 'copy' && open ? `${open.name}, copy`.slice(0, 80) : ''),
            isTeam: changing?.scope === 'team',
            isDefault: changing?.isDefault ?? false,
          }}
          canShare={can.share}
          onClose={() => setSheet(null)}
          onSave={(draft) => save(draft, changing, sheet === 'copy' && open ? open.settings : now)}
        />
      ) : null}
    </>
  )
}
