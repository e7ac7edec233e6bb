import type { Notice } from '../contract'

const SHORT = 90

/** Words cut at a space, for a line. */
export function shortened(text: string, most = SHORT): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}

/** What a note is on: a ref, a title, or the words of the baseline in quotation marks. */
function onWhat({ note }: Notice): string {
  if (!note) return 'something'
  const { type, label } = note.target
  return type === 'passage' ? `“${shortened(label, 60)}”` : shortened(label, 60)
}

function ofLink({ kind, by, count, claim, development }: Notice): string {
  const [which, what] = [claim?.ref ?? 'a claim', development?.ref ?? 'a development']
  switch (kind) {
    case 'link-proposed':
      if (count === 0) return `${by} proposed links to ${which}; none of them waits any more`
      return count === 1
        ? `${by} proposed a link of ${what} to ${which}`
        : `${by} proposed ${count.toLocaleString('en-GB')} links to ${which}, the last of ${what}`
    default: {
      const verb = kind === 'link-accepted' ? 'accepted' : 'rejected'
      return count === 1
        ? `${by} ${verb} your link of ${what} to ${which}`
        : `${by} ${verb} ${count.toLocaleString('en-GB')} of your links to ${which}, the last of ${what}`
    }
  }
}

/** A notice as a sentence without its full stop: who did what, to what of yours. */
export function noticeWords(notice: Notice): string {
  const { kind, by, count, claim, development } = notice
  const ref = claim?.ref ?? 'a claim'
  switch (kind) {
    case 'mention':
      return `${by} named you in a note on ${onWhat(notice)}`
    case 'reply':
      return `${by} answered in your thread on ${onWhat(notice)}`
    case 'note':
      return `${by} placed a note on ${onWhat(notice)}`
    case 'resolved':
      return `${by} resolved your thread on ${onWhat(notice)}`
    case 'reopened':
      return `${by} opened your thread on ${onWhat(notice)} again`
    case 'owner':
      return `${by} handed ${ref} to you: you answer for it now`
    case 'released':
      return `${by} handed ${ref} on: you no longer answer for it`
    case 'tripped':
      return count === 1
        ? `${development?.ref ?? 'A development'}, logged by ${by}, trips a tripwire of ${ref}`
        : `${count.toLocaleString('en-GB')} developments trip a tripwire of ${ref}, the last of them ${development?.ref}, logged by ${by}`
    case 'expired':
      return `The last day of a tripwire of ${ref} went by, and nothing tripped it`
    default:
      return ofLink(notice)
  }
}

/** What is quoted under the sentence: how the note begins, the development, what the tripwire waits for, the claim. */
export function quotedOf({ kind, note, claim, development, tripwire }: Notice): string | null {
  if (kind === 'expired') return tripwire?.says ?? null
  if (note) return shortened(note.begins, 160)
  if (development) return shortened(development.title, 160)
  return claim ? shortened(claim.statement, 160) : null
}
