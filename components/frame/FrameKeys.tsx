'use client'

import { useRouter } from 'next/navigation'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { Overlay } from '@/components/frame/useOverlay'
import { ROOM_LETTERS } from '@/components/frame/types'
import type { Room } from '@/components/frame/types'
import { useClocks } from '@/components/frame/useClocks'

export type FrameKeysProps = { rooms: Room[]; onCapture?: () => void; onShow: (overlay: Overlay) => void }

/** The shortcuts that work on every page. */
export function FrameKeys({ rooms, onCapture, onShow }: FrameKeysProps) {
  const router = useRouter()
  const { keep } = useClocks()
  const toRooms = rooms.flatMap((room) => {
    const letter = ROOM_LETTERS[room.key]
    const go = () => router.push(keep(room.href))
    return letter ? [{ keys: `g ${letter}`, label: `Go to ${room.label}`, group: 'Rooms', run: go }] : []
  })
  const capture = onCapture
    ? [
        {
          keys: 'n',
          label: 'New entry in the log',
          group: 'Everywhere',
          run: onCapture,
        },
      ]
    : []
  useShortcuts([
    ...toRooms,
    ...capture,
    { keys: '/', label: 'Search', group: 'Everywhere', run: () => onShow('commands') },
    { keys: '?', label: 'Show all shortcuts', group: 'Everywhere', run: () => onShow('shortcuts') },
  ])
  return null
}
