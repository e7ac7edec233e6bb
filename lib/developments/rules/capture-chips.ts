import type { Relation } from '@/lib/drift/rules/relations'
import type { Happened } from './dates'
import type { ActorRoleCode, BasisCode } from './kinds'

/** What a claim's mark in the capture line says; the other relations are written out, as in `~C-04:overtakes`. */
export const RELATION_MARKS = { '+': 'supports', '!': 'contradicts', '^': 'exceeds', '=': 'context' } as const

export type CapturedActor = { code: string; role: ActorRoleCode }
export type CapturedFigure = {
  metric: string
  low: number | null
  best: number | null
  high: number | null
  unit: string
  currency: string | null
  priceYear: number | null
  basis: BasisCode | null
  attributedTo: string | null
}
export type CapturedGrade = { reliability: string; credibility: number }
export type CapturedCitation = { url: string | null; grade: CapturedGrade | null }
/** `claim` as in 'C-04', with the dossier's key only where it was typed. `strength` is null where none was given. */
export type CapturedLink = { claim: string; relation: Relation; strength: 1 | 2 | 3 | null }

/** The development that a capture line says, as far as it was understood. */
export type CaptureDraft = {
  title: string
  /** EDTF */
  happened: string | null
  /** code of the kind */
  kind: string | null
  actors: CapturedActor[]
  place: string | null
  measurements: CapturedFigure[]
  citations: CapturedCitation[]
  links: CapturedLink[]
}

/** What is drawn as one chip. `start` and `end` are offsets in the typed text, in UTF-16 units as an input counts them. */
type ChipOf<Kind extends string, Value> = {
  kind: Kind
  text: string
  start: number
  end: number
  /** null where there is a problem */
  value: Value | null
  /** what is wrong and what to write */
  problem?: string
  /** what may have been meant */
  choices?: string[]
}

/** What each kind of chip says. A literal is a word with a backslash before it, which stays in the title. */
export type ChipValues = {
  date: Happened
  kind: string
  actors: CapturedActor[]
  place: string
  figure: CapturedFigure
  attribution: { basis: BasisCode; attributedTo: string | null }
  grade: CapturedGrade
  url: string
  link: CapturedLink
  literal: string
}

export type ChipKind = keyof ChipValues
export type Chip = { [Kind in ChipKind]: ChipOf<Kind, ChipValues[Kind]> }[ChipKind]

/** A word of the line and where it stands. */
export type Token = { text: string; start: number; end: number }

/** What the dossier knows. Lists that are left out are not checked against. */
export type CaptureVocabulary = {
  kinds?: readonly {
    code: string
    label: string
    aliases?: readonly string[]
    measures?: readonly { metric: string; unit: string; label?: string; type?: string }[]
  }[]
  actors?: readonly string[]
  claims?: readonly string[]
  /** 'YYYY-MM-DD', lets "today" be read */
  today?: string
}

/** The words before a colon that say where a figure comes from. */
export const BASIS_WORDS: Record<string, BasisCode> = {
  declared: 'declared',
  decl: 'declared',
  observed: 'observed',
  obs: 'observed',
  estimated: 'estimated',
  estimate: 'estimated',
  est: 'estimated',
  derived: 'derived',
}

const TOKEN = new RegExp(`(?:@|(?:${Object.keys(BASIS_WORDS).join('|')}):)"[^"]*"[,.;]*(?=\\s|$)|\\S+`, 'gi')

/** The words of a line; `@"two words"` and `declared:"two words"` are one. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
