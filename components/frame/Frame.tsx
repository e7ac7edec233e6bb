'use client'

import type { ReactNode } from 'react'
import { FrameKeys } from '@/components/frame/FrameKeys'
import { RoomNav } from '@/components/frame/RoomNav'
import { ShortcutKeys } from '@/components/frame/ShortcutKeys'
import { TopBar } from '@/components/frame/TopBar'
import type { DossierTitle } from '@/components/frame/TopBar'
import type { ClockMark } from '@/components/frame/ClockButton'
import type { SignOutWay } from '@/components/frame/SignOut'
import type { Command, Room, Who } from '@/components/frame/types'
import type { FindCommands } from '@/components/frame/useFoundCommands'
import { useOverlay } from '@/components/frame/useOverlay'
import styles from './Frame.module.css'

export type FrameProps = {
  /** Left out on pages outside a dossier; the clocks then go too. */
  dossier?: DossierTitle
  /** Groups of rooms; pass only those that exist. */
  rooms: Room[][]
  who: Who
  /** Whose drafts this browser offers back: the id of the account. */
  owner: string
  signOut: SignOutWay
  /** Further lines of the account menu. */
  accountLinks?: { label: string; href: string }[]
  /** More for the command box; rooms and shortcuts are there already. */
  commands?: Command[]
  find?: FindCommands
  /** Search page for the command box, ending in `?q=`. */
  searchHref?: string
  /** Where `n` leads to write a new entry. */
  captureHref?: string
  /** Days offered in the clocks. */
  clockMarks?: ClockMark[]
  /** Names of others here now. */
  others?: string[]
  children: ReactNode
}

/** The frame of every signed-in page: rooms at the left, the bar on top, keys, search, and the page itself. */
export function Frame(props: FrameProps) {
  const {
    dossier,
    rooms,
    who,
    signOut,
    accountLinks,
    commands = [],
    find,
    searchHref,
    captureHref,
    children,
  } = props
  const { overlay, Overlays, prepare, show, close } = useOverlay()
  return (
    <ShortcutKeys>
      <FrameKeys rooms={rooms.flat()} captureHref={captureHref} onShow={show} />
      <a href="#page" className={styles.skip} data-screen-only>
        Skip to the page
      </a>
      <TopBar
        dossier={dossier}
        clockMarks={props.clockMarks ?? []}
        others={props.others ?? []}
        who={who}
        signOut={signOut}
        links={accountLinks}
        hasRooms={rooms.length > 0}
        onRooms={() => show('rooms')}
        onSearch={() => show('commands')}
        onSearchNear={prepare}
        onShortcuts={() => show('shortcuts')}
      />
      <div className={styles.below} data-rooms={rooms.length > 0}>
        {rooms.length > 0 ? (
          <div className={styles.rooms} data-screen-only>
            <RoomNav groups={rooms} />
          </div>
        ) : null}
        <main id="page" tabIndex={-1} className={styles.page} data-owner={props.owner}>
          {children}
        </main>
      </div>
      {Overlays ? (
        <Overlays
          overlay={overlay}
          onClose={close}
          rooms={rooms}
          commands={commands}
          find={find}
          searchHref={searchHref}
        />
      ) : null}
    </ShortcutKeys>
  )
}
