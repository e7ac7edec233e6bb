import type { ClaimWhole } from '@/lib/claims/contract'
import type { LinkWhole } from '@/lib/links/contract'

/** A link with the remark that says where it stands outside the sum; empty in it. */
export type SortedLink = { link: LinkWhole; remark: string; flagged: boolean }

/** The links of a claim by what they do at the clocks of the page. */
export type SortedEvidence = {
  proposed: SortedLink[]
  counting: SortedLink[]
  corrections: SortedLink[]
  known: SortedLink[]
  leftOut: SortedLink[]
}

type Parts = Pick<ClaimWhole, 'evidence' | 'terms' | 'corrections' | 'knownWhenWritten' | 'leftOut'>
type Reason = ClaimWhole['leftOut'][number]['reason']

const REASONS: Record<Exclude<Reason, 'not-accepted' | 'ended'>, string> = {
  retracted: 'The development was retracted.',
  context: 'Context: worth reading, moves nothing.',
  'no-date': 'Its date cannot be placed on the clock.',
  'not-known-yet': 'Not known yet at this knowledge date.',
  'not-happened-yet': 'Had not happened yet at this world date.',
  'no-weight': 'Its sources weigh nothing, so it tests nothing.',
}

/** Why a link is not in the sum, in a sentence. */
export function leftOutWords(reason: Reason, link: Pick<LinkWhole, 'state'>): string {
  if (reason === 'not-accepted')
    return link.state === 'rejected' ? 'Rejected.' : 'Proposed; nobody has decided it yet.'
  if (reason === 'ended') return link.state === 'withdrawn' ? 'Withdrawn.' : 'Replaced by a changed link.'
  return REASONS[reason]
}

const newestFirst = (a: SortedLink, b: SortedLink) =>
  a.link.development.startsOn < b.link.development.startsOn ? 1 : -1

/** Sorts a claim's links into what waits, what counts, what was known when written and what is left out, newest first. */
export function sortEvidence({
  evidence,
  terms,
  corrections,
  knownWhenWritten,
  leftOut,
}: Parts): SortedEvidence {
  const byId = new Map(evidence.map((link) => [link.id, link]))
  const pick = (linkId: string | null, remark = '', flagged = false): SortedLink[] => {
    const link = linkId === null ? undefined : byId.get(linkId)
    return link ? [{ link, remark, flagged }] : []
  }
  const waiting = (link: LinkWhole) => link.state === 'proposed' && link.endedAt === null
  return {
    proposed: evidence
      .filter(waiting)
      .map((link) => ({ link, remark: '', flagged: false }))
      .toSorted(newestFirst),
    // a link that qualifies is in the sum twice, half for and half against
    counting: [...new Set(terms.map(({ linkId }) => linkId))]
      .flatMap((linkId) => pick(linkId))
      .toSorted(newestFirst),
    corrections: corrections.flatMap(({ linkId }) => pick(linkId)).toSorted(newestFirst),
    known: knownWhenWritten
      .flatMap(({ linkId, overlooked, certain }) =>
        pick(
          linkId,
          [
            overlooked ? 'Overlooked: it spoke against the claim when it was written.' : '',
            certain ? '' : 'Its date cannot tell whether it came before or after.',
          ]
            .filter(Boolean)
            .join(' '),
          overlooked,
        ),
      )
      .toSorted(newestFirst),
    leftOut: leftOut
      .flatMap(({ linkId, reason }) => {
        const link = byId.get(linkId)
        return link && !waiting(link) ? [{ link, remark: leftOutWords(reason, link), flagged: false }] : []
      })
      .toSorted(newestFirst),
  }
}
