'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import { roomAt } from '@/components/frame/rooms'
import type { Room } from '@/components/frame/types'
import { useClocks } from '@/components/frame/useClocks'
import styles from './RoomNav.module.css'

function Waiting() {
  const { pending } = useLinkStatus()
  return <span className={styles.waiting} data-pending={pending} aria-hidden="true" />
}

export type RoomNavProps = {
  /** Groups of rooms, a hairline between them. */
  groups: Room[][]
  onGo?: () => void
}

/** The rooms of the dossier. Going from one to another keeps both clocks. */
export function RoomNav({ groups, onGo }: RoomNavProps) {
  const pathname = usePathname()
  const { keep } = useClocks()
  const current = roomAt(groups.flat(), pathname)
  return (
    <nav aria-label="Rooms" className={styles.rooms}>
      {groups.map((rooms) => (
        <ul key={rooms.map((room) => room.key).join()} className={styles.group}>
          {rooms.map((room) => (
            <li key={room.key}>
              <Link
                className={styles.room}
                href={keep(room.href)}
                prefetch={false}
                onClick={onGo}
                aria-current={current?.key === room.key ? 'page' : undefined}
              >
                {room.label} <Waiting />
                {room.count === undefined ? null : (
                  <span className={styles.count}>{room.count.toLocaleString('en-GB')}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
