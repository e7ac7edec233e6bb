import { RELATIONS } from '@/lib/drift/rules/relations'
import {
  BASIS_WORDS,
  RELATION_MARKS,
  type CapturedLink,
  type CaptureVocabulary,
  type Chip,
  type Token,
} from './capture-chips'
import { matchKinds } from './kind-match'
import { actorRoles, kinds, type ActorRoleCode } from './kinds'

const ROLES = actorRoles.map((role) => role.code)
const CODE = `\\p{L}[\\p{L}\\p{N}._'-]*`
const LIST = `${CODE}(?:[,+;]${CODE})*`
const ARROW = new RegExp(`^(${LIST})?>(${LIST})?[,.;]*$`, 'u')
const ROLE = new RegExp(`^(${ROLES.join('|')}):(${LIST})[,.;]*$`, 'u')
const LINK = /^(~)?((?:[A-Z]{2,8}-)?C-?\d{1,4})(?:([+!^=])|:([a-z]+?))?([1-3])?[,.;]*$/i

/** A word between quotation marks, or without any; null for a lone quotation mark. */
function unquoted(text: string): string | null {
  const inner = /^"([^"]*)"$/.exec(text)?.[1]
  const value = (inner ?? text).replace(/\s+/g, ' ').trim()
  return value.includes('"') ? null : value
}

function readKind(token: Token, vocabulary: CaptureVocabulary): Chip | null {
  if (!token.text.startsWith('#')) return null
  const list = vocabulary.kinds ?? kinds
  const typed = token.text.slice(1).replace(/[,.;]*$/, '')
  const found = matchKinds(typed, list)
  const [only] = found
  if (only && found.length === 1) return { kind: 'kind', ...token, value: only.code }
  const choices = (found.length > 0 ? found : list).map((each) => each.code)
  const problem =
    found.length > 1
      ? `#${typed} may be ${choices.slice(0, 4).join(' or ')}. Write more of it.`
      : `There is no kind "${typed}". Choose one from the list.`
  return { kind: 'kind', ...token, value: null, problem, choices }
}

function readActors(token: Token, vocabulary: CaptureVocabulary): Chip | null {
  const arrow = ARROW.exec(token.text)
  const role = ROLE.exec(token.text)
  if (!role && !arrow?.[1] && !arrow?.[2]) return null
  const named = (list: string | undefined, as: ActorRoleCode) => {
    const codes = list?.split(/[,+;]/).map((code) => code.replace(/\.+$/, '')) ?? []
    return codes.map((code) => ({ code, role: as }))
  }
  const value = role
    ? named(role[2], role[1] as ActorRoleCode)
    : [...named(arrow?.[1], 'actor'), ...named(arrow?.[2], 'recipient')]
  const known = vocabulary.actors
  const missing = known ? value.filter(({ code }) => !known.includes(code)).map(({ code }) => code) : []
  if (missing.length === 0) return { kind: 'actors', ...token, value }
  const problem = `${missing.join(' and ')} is not an actor of this dossier. Add it under Actors, or write a code that is there.`
  return { kind: 'actors', ...token, value: null, problem, choices: [...(known ?? [])] }
}

function readPlace(token: Token): Chip | null {
  if (!token.text.startsWith('@')) return null
  const value = unquoted(token.text.slice(1).replace(/[,.;]*$/, ''))
  if (value) return { kind: 'place', ...token, value }
  const problem =
    'Write the place after the @, between quotation marks if it has more than one word: @"Brest region".'
  return { kind: 'place', ...token, value: null, problem }
}

function readAttribution(token: Token): Chip | null {
  const [, word = '', rest = ''] = /^([a-z]+):(.*?)[,.;]*$/i.exec(token.text) ?? []
  const basis = BASIS_WORDS[word.toLowerCase()]
  if (!basis) return null
  const attributedTo = unquoted(rest)
  if (attributedTo !== null)
    return { kind: 'attribution', ...token, value: { basis, attributedTo: attributedTo || null } }
  const problem = `Close the quotation marks, as in ${word}:"Ministry of Defence".`
  return { kind: 'attribution', ...token, value: null, problem }
}

function readGrade(token: Token): Chip | null {
  const [, reliability, credibility] = /^([A-F])([1-6])[,.;]*$/.exec(token.text) ?? []
  if (!reliability) return null
  return { kind: 'grade', ...token, value: { reliability, credibility: Number(credibility) } }
}

function readUrl(token: Token): Chip | null {
  if (!/^https?:\/\//i.test(token.text)) return null
  if (URL.canParse(token.text)) return { kind: 'url', ...token, value: token.text }
  return {
    kind: 'url',
    ...token,
    value: null,
    problem: 'This is not a whole address. Copy it again from the page.',
  }
}

function relationOf(mark: string | undefined, word: string | undefined): CapturedLink['relation'] | null {
  if (mark) return RELATION_MARKS[mark as keyof typeof RELATION_MARKS]
  return RELATIONS.find((relation) => relation === word?.toLowerCase()) ?? null
}

/** 'C-4' and 'c04' are claim C-04. */
function claimRef(typed: string): string {
  const [, key = '', number = ''] = /^(?:([A-Z]+)-)?C-?(\d+)$/.exec(typed.toUpperCase()) ?? []
  return `${key === '' ? '' : `${key}-`}C-${String(Number(number)).padStart(2, '0')}`
}

/** `~C-04+`; after one such link the next may go without its tilde. A bare C-130 anywhere else is an aeroplane. */
export function readLink(token: Token, afterLink: boolean, vocabulary: CaptureVocabulary): Chip | null {
  const match = LINK.exec(token.text)
  if (!match || (!match[1] && !afterLink)) return null
  const [, tilde, ref = '', mark, word, strengthText] = match
  const relation = relationOf(mark, word)
  if (!tilde && !relation) return null
  const claim = claimRef(ref)
  const known = vocabulary.claims
  if (!relation) {
    const problem = `Say how it bears on ${claim}: + supports, ! contradicts, ^ exceeds, = context, or :overtakes and the like.`
    return { kind: 'link', ...token, value: null, problem, choices: [...RELATIONS] }
  }
  if (known && !known.some((each) => each === claim || each.endsWith(`-${claim}`))) {
    return {
      kind: 'link',
      ...token,
      value: null,
      problem: `There is no claim ${claim}. Look it up under Claims.`,
    }
  }
  const strength = strengthText === undefined ? null : (Number(strengthText) as 1 | 2 | 3)
  return { kind: 'link', ...token, value: { claim, relation, strength } }
}

/** The chip that one word makes by its own mark, or null for a word of the title (or of a date or a figure). */
export function readMark(token: Token, vocabulary: CaptureVocabulary): Chip | null {
  if (token.text.startsWith('\\') && token.text.length > 1) {
    return { kind: 'literal', ...token, value: token.text.slice(1) }
  }
  return (
    readKind(token, vocabulary) ??
    readPlace(token) ??
    readUrl(token) ??
    readAttribution(token) ??
    readActors(token, vocabulary) ??
    readGrade(token)
  )
}
