import { ROOM_WORDS } from '@/components/live/rooms'

/** Where in the dossier an address is, as the live stream is told: a room, or a room and a record in it. */
export function placeOf(pathname: string, open: string | null): string {
  const [, , , room = 'brief', record] = pathname.split('/')
  const of = record && record !== 'new' ? record : open
  const place = of && /^[A-Za-z0-9-]{1,60}$/.test(of) ? `${room}/${of}` : room
  return /^[a-z]{1,20}(\/|$)/.test(place) ? place : 'brief'
}

/** A place in words: "in the log, BLR-D-0042". Ids that only a machine reads are left out. */
export function placeWords(at: string): string {
  const [room = '', record] = at.split('/')
  const words = ROOM_WORDS[room] ?? `in ${room}`
  return record && /^[A-Z][A-Z0-9]{1,7}-[A-Z]-\d+$/.test(record) ? `${words}, ${record}` : words
}
