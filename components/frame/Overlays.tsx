'use client'

import { CommandBox } from '@/components/frame/CommandBox'
import type { Overlay } from '@/components/frame/useOverlay'
import { RoomNav } from '@/components/frame/RoomNav'
import { useShortcutList } from '@/components/frame/ShortcutKeys'
import { ShortcutSheet } from '@/components/frame/ShortcutSheet'
import { ROOM_LETTERS } from '@/components/frame/types'
import type { Command, Room } from '@/components/frame/types'
import { useClocks } from '@/components/frame/useClocks'
import type { FindCommands } from '@/components/frame/useFoundCommands'
import { Sheet } from '@/components/ui/Sheet'

export type OverlaysProps = {
  overlay: Overlay | null
  onClose: () => void
  rooms: Room[][]
  commands: Command[]
  find?: FindCommands
  searchHref?: string
}

/** What opens over the page: command box, shortcut sheet, rooms on a narrow screen. Fetched with the first of them. */
export function Overlays({ overlay, onClose, rooms, commands, find, searchHref }: OverlaysProps) {
  const { keep } = useClocks()
  const shortcuts = useShortcutList()
  const places: Command[] = rooms.flat().map((room) => ({
    key: `room ${room.key}`,
    label: room.label,
    group: 'Go to',
    keys: ROOM_LETTERS[room.key] ? `g ${ROOM_LETTERS[room.key]}` : undefined,
    href: keep(room.href),
  }))
  const actions: Command[] = shortcuts
    .filter(
      (shortcut) => !shortcut.keys.startsWith('g ') && shortcut.keys !== '/' && shortcut.keys.length === 1,
    )
    .map((shortcut) => ({
      key: `key ${shortcut.keys}`,
      label: shortcut.label,
      group: 'Commands',
      keys: shortcut.keys,
      run: shortcut.run,
    }))
  return (
    <>
      <CommandBox
        open={overlay === 'commands'}
        onClose={onClose}
        commands={[...places, ...actions, ...commands]}
        find={find}
        searchHref={searchHref}
      />
      <ShortcutSheet open={overlay === 'shortcuts'} onClose={onClose} />
      <Sheet open={overlay === 'rooms'} onClose={onClose} title="Rooms" place="left" width={280}>
        <RoomNav groups={rooms} onGo={onClose} />
      </Sheet>
    </>
  )
}
