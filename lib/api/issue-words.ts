import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true or false)',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  null: 'empty (null)',
}

const typeWords = (type: string) => TYPES[type] ?? type

function kindOf(given: unknown): string {
  if (given === null) return 'null'
  return Array.isArray(given) ? 'array' : typeof given
}

const count = (n: number | bigint, one: string, more: string) => `${n} ${Number(n) === 1 ? one : more}`

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string')
    return minimum === 1
      ? 'Write something here; it may not be empty.'
      : `Write at least ${count(minimum, 'character', 'characters')}.`
  if (origin === 'array' || origin === 'set') return `Give at least ${count(minimum, 'entry', 'entries')}.`
  return `This is too low: the least is ${minimum}.`
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string')
    return `This is too long: shorten it to ${count(maximum, 'character', 'characters')} or fewer.`
  if (origin === 'array' || origin === 'set')
    return `These are too many: give at most ${count(maximum, 'entry', 'entries')}.`
  return `This is too high: the most is ${maximum}.`
}

const FORMATS: Record<string, string> = {
  email: 'This is not an email address, such as name@example.org.',
  url: 'This is not a web address; begin it with https://.',
  uuid: 'This is not an id.',
  date: 'Write the date as YYYY-MM-DD.',
}

/**
 * What is wrong with one field and what to do about it, as a sentence; undefined where the schema's own words are better. Set once for
 * all schemas in lib/api/endpoint: words that a schema gives itself come first.
 */
export function issueWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `This is needed: give ${typeWords(issue.expected)}.`
      return `This should be ${typeWords(issue.expected)}, not ${typeWords(kindOf(issue.input))}.`
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_value':
      return issue.values.length === 1
        ? `Only ${String(issue.values[0])} is taken here.`
        : `Choose one of ${issue.values.map(String).join(', ')}.`
    case 'unrecognized_keys':
      return `There is no field ${issue.keys.join(', ')} here: leave it out, or correct its name.`
    case 'invalid_format':
      return FORMATS[issue.format]
    default:
      return undefined
  }
}
