/** What the server asks of the reading child: one file per process. */
export type Order = { format: Format; bytes: Uint8Array }

export const FORMATS = ['txt', 'md', 'html', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** The text as `blocksOf` reads it, or in a sentence for the person why there is none. */
export type Answer = { source: string } | { refusal: string } | { failure: string }

/** Thrown for what is wrong with a file and not with us; the message is for the person. */
export class Unreadable extends Error {}
