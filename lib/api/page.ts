/** The header by which a window of our own names itself, so that the live stream does not tell it of what it did itself. */
export const pageHeader = 'x-plumbline-page'

let named: string | null = null

/** This window's name, the same until it is loaded anew. Works on plain http too, where `crypto.randomUUID` is missing. */
export function ownPage(): string {
  named ??= Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return named
}
