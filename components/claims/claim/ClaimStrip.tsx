import { ClaimBar } from '@/components/drift/ClaimBar'
import { directionOf } from '@/components/drift/claimWords'
import { Figure, Figures } from '@/components/ui/Figure'
import type { ClaimWhole } from '@/lib/claims/contract'
import styles from './Claim.module.css'

const DIRECTIONS = {
  against: 'drift, against the claim',
  beyond: 'drift, beyond the claim',
  overtaken: 'drift: the question is gone',
  none: 'drift',
}

/** The drift of one claim, by how much it was tested, and the 100 points it is made of. */
export function ClaimStrip({ claim }: { claim: ClaimWhole }) {
  const tests = new Set(claim.terms.flatMap(({ linkId }) => linkId ?? [])).size
  return (
    <div className={styles.strip}>
      <Figures>
        <Figure
          value={claim.drift === null ? '–' : claim.drift.toFixed(1)}
          label={claim.drift === null ? 'untested' : DIRECTIONS[directionOf(claim)]}
        />
        <Figure value={tests} label={tests === 1 ? 'development tests it' : 'developments test it'} />
      </Figures>
      <div className={styles.stripBar}>
        {claim.tested ? (
          <ClaimBar numbers={claim} size="md" />
        ) : (
          <p className={styles.quiet}>
            {claim.corrected
              ? 'Wrong on the day it was written: an error, which is shown beside drift and is none.'
              : 'Nothing that happened since has put it to the test.'}
          </p>
        )}
      </div>
    </div>
  )
}
