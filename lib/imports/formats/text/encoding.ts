import chardet from 'chardet'
import { candidates, plausibility } from '@/lib/imports/rules/letters'
import type { Encoding, Told } from '@/lib/imports/rules/types'

const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Latin-1)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'iso-8859-2': 'ISO 8859-2 (Central European)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  ibm866: 'DOS 866 (Cyrillic)',
}

/** An encoding by its byte order mark, or by the zeros that UTF-16 has in every second place; null when it has neither. */
export function tellUnicode(head: Uint8Array): Told<Encoding> | null {
  const said = (value: Encoding) => ({
    value,
    sure: true,
    why: `It begins with the mark of ${NAMES[value]}.`,
  })
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return said('utf-8')
  if (head[0] === 0xff && head[1] === 0xfe) return said('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return said('utf-16be')
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2]! += 1
  const [even = 0, odd = 0] = zeros
  const many = head.length / 5
  if (head.length < 8 || (even < many && odd < many)) return null
  const value = odd > even ? 'utf-16le' : 'utf-16be'
  return { value, sure: true, why: `Every second byte is zero, as in ${NAMES[value]}.` }
}

/**
 * The encoding of text that is not UTF-8, from lines of it that have letters beyond ASCII. Each candidate is decoded and judged by whether its
 * words look like words of a language; `chardet` has a voice.
 */
export function tellLegacy(lines: Uint8Array): Told<Encoding> {
  const voice = new Map(
    chardet.analyse(lines).map(({ name, confidence }) => [name.toLowerCase(), confidence]),
  )
  const scored = candidates
    .map((value, at) => {
      const text = new TextDecoder(value).decode(lines)
      const heard = Math.max(...ALIASES[value].map((name) => voice.get(name) ?? 0))
      // the usual ones come first where nothing else decides
      return { value, text, score: plausibility(text, value) + heard / 1000 - at / 100 }
    })
    .toSorted((a, b) => b.score - a.score)
  const [best, ...others] = scored
  const value = best?.value ?? 'windows-1252'
  // two encodings that give the same text are no doubt
  const second = others.find(({ text, score }) => text !== best?.text && score > (best?.score ?? 0) - 0.1)
  const sure = (best?.score ?? 0) > 0.5 && !second
  const word = /[\p{L}\p{M}'’-]*[^\0-\x7f][\p{L}\p{M}'’-]*/u.exec(best?.text ?? '')?.[0]
  const shown = word ? `, which reads "${word}"` : ''
  const other = second ? ` It could also be ${NAMES[second.value]}.` : ''
  return { value, sure, why: `It is not UTF-8; its letters fit ${NAMES[value]}${shown}.${other}` }
}

const ALIASES: Record<(typeof candidates)[number], readonly string[]> = {
  'windows-1252': ['windows-1252', 'iso-8859-1'],
  'windows-1250': ['windows-1250'],
  'iso-8859-2': ['iso-8859-2'],
  'windows-1251': ['windows-1251'],
  'koi8-r': ['koi8-r'],
  ibm866: ['ibm866'],
}

export const utf8: Told<Encoding> = { value: 'utf-8', sure: true, why: 'All of it is valid UTF-8.' }
