import 'server-only'
import type { ClaimTerms, DevelopmentBrief } from '../contract'
import type { ClaimDrift } from '../rules/types'
import type { LinkFacts } from './facts'

type Lines = Pick<ClaimTerms, 'terms' | 'corrections' | 'knownWhenWritten' | 'leftOut'>

/** The lists behind a claim's drift, each line with the development it is about. */
export function linesOf(drift: ClaimDrift, links: readonly LinkFacts[]): Lines {
  const briefs = new Map<string, DevelopmentBrief>(
    links.map(({ development }) => [development.id, development]),
  )
  const withBrief = <T extends { developmentId: string }>({ developmentId, ...line }: T) => ({
    ...line,
    development: briefs.get(developmentId)!,
  })
  return {
    terms: drift.terms.map(({ developmentId, ...line }) => ({
      ...line,
      development: developmentId === null ? null : briefs.get(developmentId)!,
    })),
    corrections: drift.corrections.map(withBrief),
    knownWhenWritten: drift.knownWhenWritten.map(withBrief),
    leftOut: drift.leftOut.map(withBrief),
  }
}
