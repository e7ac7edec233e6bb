/** A room of the dossier as the frame shows it. */
export type Room = {
  /** 'brief', 'log', 'trends', ...; decides the letter after `g`. */
  key: string
  label: string
  href: string
  /** Shown at the right, for example how much is in it or waits in it. */
  count?: number
}

/** Who is signed in, as shown in the corner. */
export type Who = {
  name: string
  /** Second line: address or account name. */
  detail?: string
  /** Role here, in words. */
  role?: string
}

/** Something the command box can do: go somewhere or run. */
export type Command = {
  key: string
  label: string
  /** Fainter, after the label: a date, a kind, a ref. */
  hint?: string
  /** Heading it stands under. */
  group?: string
  /** More words that find it. */
  keywords?: string
  /** Shortcut, shown at the right. */
  keys?: string
  href?: string
  run?: () => void
}

/** The letter after `g` by the key of a room. */
export const ROOM_LETTERS: Record<string, string> = {
  brief: 'b',
  inbox: 'i',
  log: 'l',
  trends: 't',
  baseline: 's',
  claims: 'c',
  reports: 'r',
  notices: 'm',
}
