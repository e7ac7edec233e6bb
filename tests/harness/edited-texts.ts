import { sentencesOf, type Sentence } from '@/lib/baselines/rules/sentences'
import { blocksOf, type Block } from '@/lib/baselines/rules/text'
import { ENGLISH, RUSSIAN } from './reports'

/** A letter that knows where it stood in the old text; -1 for a new one. */
export type Letter = { letter: string; from: number }
export type Random = (below: number) => number

/** What is done to a text: `rate` 3 is heavy; `rewrap` joins and parts paragraphs; `typography` changes quotes, dashes and blanks. */
export type Editing = {
  rate: number
  rewrap?: boolean
  typography?: boolean
  /** sentences go elsewhere, one by one */
  shuffle?: boolean
}

/** Small and the same everywhere; Math.random would give every run other texts (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below
  }
}

/** A text to be edited, with the words that an editor of its language puts in. */
export type Original = {
  blocks: Block[]
  sentences: [number, Sentence][]
  fillers: string[]
  words: string[]
  letters: string[]
}

function originalOf(source: string, fillers: string[], words: string[], alphabet: string): Original {
  const blocks = blocksOf(source)
  const sentences = blocks.flatMap(({ text }, block) =>
    sentencesOf(text).map((sentence): [number, Sentence] => [block, sentence]),
  )
  return { blocks, sentences, fillers, words, letters: [...alphabet] }
}

export const ORIGINALS = {
  english: originalOf(
    ENGLISH,
    [
      'Observers disagreed about the meaning of the decision.',
      'The ministry gave no further details of the plan.',
      'A second round of talks was expected in the spring.',
      'None of the officials would say who had paid for it.',
      'In the past the council had done the same.',
      'It was the first of its kind in the province.',
    ],
    ['certain', 'country', 'gradually', 'agreement', 'soldiers'],
    'abcdefghijklmnopqrstuvwxyz',
  ),
  russian: originalOf(
    RUSSIAN,
    [
      'Наблюдатели разошлись в оценке этого решения.',
      'Министерство не сообщило подробностей плана.',
      'Второй раунд переговоров ожидали весной.',
      'Никто из чиновников не сказал, кто за это заплатил.',
      'Раньше совет поступал так же 🙂.',
    ],
    ['страна', 'постепенно', 'соглашение', 'солдаты', 'порядок'],
    'абвгдежзийклмнопрстуфхцчшщыьэюя',
  ),
}

const added = (text: string): Letter[] => [...text].map((letter) => ({ letter, from: -1 }))
const pick = <Kind>(random: Random, list: readonly Kind[]) => list[Math.floor(random(list.length))] as Kind

function typo(letters: Letter[], random: Random, alphabet: string[]): Letter[] {
  const at = Math.floor(random(letters.length))
  const [before, after] = [letters.slice(0, at), letters.slice(at + 1)]
  const own = letters[at]
  if (!own || !/\p{L}/u.test(own.letter)) return letters
  const other = added(pick(random, alphabet))
  const next = after[0]
  switch (Math.floor(random(4))) {
    case 0:
      return [...before, ...after]
    case 1:
      return [...before, ...other, own, ...after]
    case 2:
      return [...before, ...other, ...after]
    default:
      return next ? [...before, next, own, ...after.slice(1)] : letters
  }
}

/** Another word in the place of one; it counts as standing where the first one stood. */
function otherWord(letters: Letter[], random: Random, words: string[]): Letter[] {
  const long: [number, number][] = []
  for (let at = 0; at < letters.length; at++) {
    let end = at
    while (/\p{L}/u.test(letters[end]?.letter ?? '')) end++
    if (end - at >= 4) long.push([at, end])
    at = Math.max(at, end)
  }
  if (long.length === 0) return letters
  const [start, end] = pick(random, long)
  const put = added(pick(random, words)).map((each, index, all) => {
    if (index === 0) return { ...each, from: letters[start]?.from ?? -1 }
    return index === all.length - 1 ? { ...each, from: letters[end - 1]?.from ?? -1 } : each
  })
  return [...letters.slice(0, start), ...put, ...letters.slice(end)]
}

const OTHERS: [RegExp, string[]][] = [
  [/["\u201c\u201d\u00ab\u00bb\u201e]/, ['"', '\u201c', '\u201d', '\u00ab', '\u00bb']],
  [/['\u2019\u2018]/, ["'", '\u2019']],
  [/[-\u2013\u2014]/, ['-', '\u2013', '\u2014']],
  [/ /, [' ', ' ', ' ', '\u00a0']],
]

const reset = (letters: Letter[], random: Random): Letter[] =>
  letters.map(({ letter, from }) => {
    const others = OTHERS.find(([form]) => form.test(letter))?.[1]
    return { letter: others && random(1) < 0.5 ? pick(random, others) : letter, from }
  })

function editSentence(
  sentence: Letter[],
  random: Random,
  { rate, typography }: Editing,
  own: Original,
): Letter[][] {
  if (random(1) < 0.05 * rate) return []
  let letters = sentence
  for (let left = Math.floor(random(2.2 * rate)); left > 0; left--)
    letters = typo(letters, random, own.letters)
  if (random(1) < 0.1 * rate) letters = otherWord(letters, random, own.words)
  if (typography) letters = reset(letters, random)
  const before = random(1) < 0.04 * rate ? [added(pick(random, own.fillers))] : []
  const after = random(1) < 0.08 * rate ? [added(pick(random, own.fillers))] : []
  return [...before, letters, ...after]
}

function rewrap(paragraphs: Letter[][][], random: Random): Letter[][][] {
  const now: Letter[][][] = []
  for (const sentences of paragraphs) {
    const last = now.at(-1)
    if (last && random(1) < 0.25) last.push(...sentences)
    else if (sentences.length > 2 && random(1) < 0.25) {
      const at = 1 + Math.floor(random(sentences.length - 1))
      now.push(sentences.slice(0, at), sentences.slice(at))
    } else now.push([...sentences])
  }
  return now
}

function moveOne<Kind>(list: Kind[], random: Random): void {
  const moved = list.splice(Math.floor(random(list.length)), 1)
  list.splice(Math.floor(random(list.length + 1)), 0, ...moved)
}

function shuffle(paragraphs: Letter[][][], random: Random): void {
  for (let left = 4; left > 0; left--) {
    const from = pick(random, paragraphs)
    const to = pick(random, paragraphs)
    if (from.length < 2) continue
    const [moved] = from.splice(Math.floor(random(from.length)), 1)
    if (moved) to.splice(Math.floor(random(to.length + 1)), 0, moved)
  }
}

/** An edited text: typing slips, other words, sentences put in and taken out, paragraphs moved. */
export function edit(own: Original, random: Random, editing: Editing): Letter[][] {
  let paragraphs = own.blocks
    .map((block, number) =>
      sentencesOf(block.text).flatMap(({ text, start }) => {
        const letters = [...text].map((letter, index) => ({ letter, from: number * 10_000 + start + index }))
        return editSentence(letters, random, editing, own)
      }),
    )
    .filter((sentences) => sentences.length > 0)
  for (let left = editing.rate; left > 0; left--) if (random(1) <= 0.6) moveOne(paragraphs, random)
  if (editing.rewrap) paragraphs = rewrap(paragraphs, random)
  if (editing.shuffle) shuffle(paragraphs, random)
  return paragraphs.map((sentences) =>
    sentences.flatMap((all, index) => (index === 0 ? all : [...added(' '), ...all])),
  )
}

export type Chosen = { block: number; start: number; end: number }

/** A sentence of the text, a word of it or a few words: number of the block, first and last letter in code points. */
export function choosePassage(own: Original, random: Random): Chosen {
  const [block, { start, end }] = pick(random, own.sentences)
  const kind = random(1)
  if (kind < 0.5) return { block, start, end }
  const text = own.blocks[block]?.text ?? ''
  const points = (utf16: number) => [...text.slice(0, utf16)].length
  const words = [...text.matchAll(/[\p{L}\p{N}\p{Extended_Pictographic}]+/gu)]
    .map((match) => [points(match.index), points(match.index + match[0].length)] as const)
    .filter(([at]) => at >= start)
  const first = Math.floor(random(Math.min(words.length, 12)))
  const last = Math.min(words.length - 1, first + (kind < 0.65 ? 0 : Math.floor(1 + random(9))))
  return { block, start: words[first]?.[0] ?? 0, end: words[last]?.[1] ?? 0 }
}
