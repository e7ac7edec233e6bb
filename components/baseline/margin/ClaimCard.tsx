'use client'

import type { ReactNode } from 'react'
import { ClaimBar } from '@/components/drift/ClaimBar'
import { driftWords } from '@/components/drift/claimWords'
import { standingLook } from '@/components/drift/marks'
import { shownStanding } from '@/components/drift/standing'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { RefMono } from '@/components/ui/RefMono'
import { Tag } from '@/components/ui/Tag'
import type { BaselineClaim } from '@/lib/baselines/contract'
import { STANDING } from '@/lib/claims/rules/standing'
import type { ShownEvidence } from './evidence'
import { EvidenceRows } from './EvidenceRows'
import styles from './Cards.module.css'

/** A claim without its links, of which a card shows a few. */
type CardClaim = Omit<BaselineClaim, 'evidence'>

export type ClaimCardProps = {
  claim: CardClaim
  evidence: ShownEvidence
  passages: string[]
  dossierKey: string
  clocks: Clocks
  /** Threads on the claim or its passage. */
  children?: ReactNode
}

/** What people decided, and what the links alone would say where that is something else. */
function Suggestion({ claim }: { claim: CardClaim }) {
  const suggested = STANDING[claim.suggestion.standing].word.toLowerCase()
  if (!claim.standing) return <p className={styles.quiet}>Nobody has decided its standing at these dates.</p>
  if (!claim.differs) return null
  return (
    <p className={styles.differs} title={claim.suggestion.sentence}>
      The links suggest {suggested}.
    </p>
  )
}

function Stated({ claim }: { claim: CardClaim }) {
  const parts = [
    claim.likelihood ? `stated as ${claim.likelihood}` : '',
    claim.horizon ? `by ${claim.horizon.slice(0, 4)}` : '',
  ].filter(Boolean)
  return (
    <div className={styles.measure}>
      <span>{[driftWords(claim), ...parts].join(' · ')}</span>
      <ClaimBar numbers={claim} />
    </div>
  )
}

/** A claim beside its lines: standing, number and sentence; opened, also its drift and the developments behind it. */
export function ClaimCard({ claim, evidence, passages, dossierKey, clocks, children }: ClaimCardProps) {
  const { standing, decided } = shownStanding(claim)
  const { tone, shape, word, sentence } = standingLook(standing)
  return (
    <li
      className={styles.card}
      data-card={claim.ref}
      data-passages={passages.join(' ')}
      data-tone={tone}
      style={{ '--tone': `var(--${tone})` }}
    >
      <button type="button" className={styles.close} data-closes data-screen-only>
        Close
      </button>
      <div className={styles.head}>
        <Tag tone={tone} shape={shape} title={sentence}>
          {decided ? word : `${word}, as suggested`}
        </Tag>
        <span className={styles.facts}>
          <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${claim.ref}`, clocks)}>
            {claim.ref}
          </RefMono>
          <span className={styles.kind}>
            {claim.type} · weight {claim.weight}
          </span>
        </span>
      </div>
      <h3 className={styles.statement}>
        <button type="button" className={styles.opener} data-opens={claim.ref} aria-expanded="false">
          {claim.statement}
        </button>
      </h3>
      <div className={styles.more}>
        <Stated claim={claim} />
        <Suggestion claim={claim} />
        <EvidenceRows claimRef={claim.ref} {...{ evidence, dossierKey, clocks }} />
        {children}
      </div>
    </li>
  )
}
