import type { Room } from '@/components/frame/types'

/** The room whose address the path is in; the longest wins, since the home of all rooms is a prefix of each. */
export function roomAt(rooms: Room[], pathname: string): Room | undefined {
  return rooms
    .filter((room) => pathname === room.href || pathname.startsWith(`${room.href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
}
