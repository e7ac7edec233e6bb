import type { Clocks } from '@/components/frame/clocks'
import { EmptyState } from '@/components/ui/EmptyState'
import { Section } from '@/components/ui/Section'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { RatedLink } from '@/lib/ratings/contract'
import type { ClaimWhole } from '@/lib/claims/contract'
import { sortEvidence, type SortedEvidence } from './evidence'
import { LinkList } from './LinkList'

export type ClaimLinksProps = {
  claim: ClaimWhole
  dossierKey: string
  clocks: Clocks
  can: readonly string[]
  me: string
  /** Threads on any of its links. */
  threads: AnnotationThread[]
  ratings: RatedLink[]
}

type Part = { name: keyof SortedEvidence; title: string; subtitle: string }

const PARTS: Part[] = [
  {
    name: 'proposed',
    title: 'Proposed links',
    subtitle: 'They count in no drift until somebody accepts them.',
  },
  { name: 'counting', title: 'What has tested it since', subtitle: 'Accepted links, the newest first.' },
  {
    name: 'corrections',
    title: 'Wrong on the day',
    subtitle: 'An error in the statement as written, which is no drift.',
  },
  {
    name: 'known',
    title: 'Known when it was written',
    subtitle: 'It had happened before publication, so it cannot be drift.',
  },
  {
    name: 'leftOut',
    title: 'Left out of the sum, and why',
    subtitle: 'Read, and moving nothing at these dates.',
  },
]

/** The links of a claim, each group with what it means for the sum. */
export function ClaimLinks({ claim, ...list }: ClaimLinksProps) {
  const sorted = sortEvidence(claim)
  const shown = PARTS.filter(({ name }) => sorted[name].length > 0)
  if (shown.length === 0) {
    return (
      <EmptyState title="No development is linked to it">
        {list.can.includes('link.propose')
          ? 'Press l to link one from the log. Until then the claim is untested, which is not the same as true.'
          : 'Until one is, the claim is untested, which is not the same as true.'}
      </EmptyState>
    )
  }
  return shown.map(({ name, title, subtitle }) => (
    <Section key={name} title={`${title} (${sorted[name].length})`} subtitle={subtitle}>
      <LinkList links={sorted[name]} claim={claim} {...list} />
    </Section>
  ))
}
