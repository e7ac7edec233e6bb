'use client'

import Link from 'next/link'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { KeyHint } from '@/components/ui/KeyHint'
import { Brand } from '@/components/frame/Brand'
import { Clocks } from '@/components/frame/Clocks'
import type { ClockMark } from '@/components/frame/ClockButton'
import { WhoMenu } from '@/components/frame/WhoMenu'
import { initials } from '@/components/frame/initials'
import type { WhoMenuProps } from '@/components/frame/WhoMenu'
import { useClocks } from '@/components/frame/useClocks'
import styles from './TopBar.module.css'

export type DossierTitle = { key: string; title: string; href: string }

/** Somebody else who has this dossier open. */
export type Other = { name: string; where: string }

export type TopBarProps = WhoMenuProps & {
  dossier?: DossierTitle
  clockMarks: ClockMark[]
  others: Other[]
  hasRooms: boolean
  onRooms: () => void
  onSearch: () => void
  onSearchNear: () => void
}

function Others({ others }: { others: Other[] }) {
  if (others.length === 0) return null
  const shown = others.slice(0, 3)
  return (
    <ul className={styles.others} aria-label="Also here">
      {shown.map(({ name, where }) => (
        <li key={name} className={styles.other} title={`${name}, ${where}`}>
          <span aria-hidden="true">{initials(name)}</span>
          <span className="visually-hidden">
            {name}, {where}
          </span>
        </li>
      ))}
      {others.length > shown.length ? (
        <li className={styles.other} title={others.map(({ name }) => name).join(', ')}>
          +{others.length - shown.length}
        </li>
      ) : null}
    </ul>
  )
}

/** The bar over every page: where one is, search, the two clocks, who is here. */
export function TopBar(props: TopBarProps) {
  const { dossier, clockMarks, others, hasRooms, onRooms, onSearch, onSearchNear, ...who } = props
  const { keep } = useClocks()
  return (
    <header className={styles.bar} data-screen-only data-clocks={Boolean(dossier)}>
      {hasRooms ? (
        <button
          type="button"
          className={styles.burger}
          aria-label="Rooms"
          aria-haspopup="dialog"
          onClick={onRooms}
        >
          <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
        </button>
      ) : null}
      <Brand />
      {dossier ? (
        <Link className={styles.dossier} href={keep(dossier.href)} prefetch={false}>
          <span className={styles.dossierTitle}>{dossier.title}</span>{' '}
          <span className={styles.key}>{dossier.key}</span>
        </Link>
      ) : null}
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts="Control+K /"
        aria-haspopup="dialog"
        onClick={onSearch}
        onPointerEnter={onSearchNear}
        onFocus={onSearchNear}
      >
        <IconSearch size={17} stroke={1.75} aria-hidden="true" className={styles.glass} />
        <span className={styles.searchWords}>Search or type a command</span>
        <span className={styles.searchKeys}>
          <KeyHint keys="Ctrl+K" silent />
        </span>
      </button>
      {dossier ? <Clocks marks={clockMarks} /> : null}
      <div className={styles.people}>
        <Others others={others} />
        <WhoMenu {...who} />
      </div>
    </header>
  )
}
