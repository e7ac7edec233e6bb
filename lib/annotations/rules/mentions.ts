/** Somebody who can be named in a note. */
export type Nameable = { accountId: string; name: string }

const WORD = /[\p{L}\p{N}]/u

/** Whether a name stands whole at a place of a text: nothing of a longer word goes on behind it. */
const standsAt = (text: string, name: string, at: number) =>
  text.startsWith(name, at) && !WORD.test(text.charAt(at + name.length))

/**
 * Who is named in a note, each once, in the order of the members given: an @ that begins a word (in an address it does not), and a member's whole
 * name, in any case. Of two names that begin alike the longer one is meant; two members of one name are both.
 */
export function mentionedIn(body: string, members: readonly Nameable[]): string[] {
  const text = body.normalize('NFC').toLowerCase()
  const named = members
    .map(({ accountId, name }) => ({ accountId, name: name.normalize('NFC').trim().toLowerCase() }))
    .filter(({ name }) => name !== '')
  const found = new Set<string>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && WORD.test(text.charAt(at - 1))) continue
    const here = named.filter(({ name }) => standsAt(text, name, at + 1))
    const longest = Math.max(0, ...here.map(({ name }) => name.length))
    for (const { accountId, name } of here) if (name.length === longest) found.add(accountId)
  }
  return members.flatMap(({ accountId }) => (found.has(accountId) ? accountId : []))
}

/** What is being typed after an @ right before the caret, or null: for offering names. At most three words. */
export function mentionBeing(textToCaret: string): string | null {
  const found = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,2})$/u.exec(textToCaret)
  return found ? (found[1] ?? '') : null
}
