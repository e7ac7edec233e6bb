import { describe, expect, it } from 'vitest'
import { resolveSelectors, type Resolution } from './anchor'
import { makeSelector } from './selector'
import { sentencesOf, type Sentence } from './sentences'
import { blocksOf, type Block } from './text'

/** An invented report; long enough that words repeat and short sentences look alike. */
const REPORT = `# The harbour question

*An invented report. Every place and every figure in it is made up.*

In the spring the council of Ostrava Bay asked the neighbouring province for help with its harbour. The request was polite and short. It named neither a sum nor a date, and it said nothing of who would command the guard boats once they had arrived.

Two years earlier the same council had refused every offer. The mayor, a former pilot, told the assembly that the harbour had been paid for by those who used it and would be defended by them. Nobody contradicted him. The province withdrew its engineers in the autumn, and the dredging stopped.

What has changed since then is the price of grain. Exports through the northern canal fell by a third, from 1,200 barges a month to fewer than 800, and the tolls that used to pay for the lighthouse no longer cover its oil. Three of the seven cranes stand idle. The insurers have noticed.

For the province the matter is simple. A harbour that it helps to run is a harbour that its rivals cannot close. Its navy has asked for a pier of its own since the treaty of 1987, and twice the council has let the deadline pass. Seen from the capital, help without a pier would be a gift.

The council sees it differently. It wants boats without crews, money without auditors and engineers who go home in the winter. That is not greed. Every earlier arrangement of the kind ended with a garrison, and the older members of the assembly still remember the last one.

Could the province simply send its ships? The author does not think so. The passage is narrow, the pilots are local and the season is short. A blockade would cost more than the pier is worth, and it would drive the grain trade to the southern route for good.

More likely is a bargain in small steps. First the dredgers return, under a contract for one year. Then a joint office is opened to count the barges, with four clerks from either side. Only after that, and not before the elections, will anyone speak of guard boats.

Much depends on the mayor. He has said in public that a pier would be the end of the free harbour. In private he is reported to have asked what it would cost. Both may be true. He has changed his mind before, on the lighthouse and on the cranes, and each time he waited until others had asked him to.

The outlook follows from this. The province will attach a condition to every favour, and the council will accept the favour and lose the condition. Until the price of grain recovers, neither can afford to stop. Two dates should be watched: the end of the contract in June and the assembly of the pilots in October.

Some figures need care. The number of barges is the province's own count. The council publishes none.
`
const FILLERS = [
  'Observers disagreed about the meaning of the decision.',
  'The ministry gave no further details of the plan.',
  'A second round of talks was expected in the spring.',
  'None of the officials would say who had paid for it.',
  'In the past the council had done the same.',
  'It was the first of its kind in the province.',
]
const WORDS = ['certain', 'country', 'gradually', 'agreement', 'soldiers']

/** A letter that knows where it stood in the old text; -1 for a new one. */
type Letter = { letter: string; from: number }
type Random = (below: number) => number

/** Small and the same everywhere; Math.random would give every run other texts (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below
  }
}

const added = (text: string): Letter[] => [...text].map((letter) => ({ letter, from: -1 }))
const pick = <Kind>(random: Random, list: readonly Kind[]) => list[Math.floor(random(list.length))] as Kind

function typo(letters: Letter[], random: Random): Letter[] {
  const at = Math.floor(random(letters.length))
  const [before, after] = [letters.slice(0, at), letters.slice(at + 1)]
  const own = letters[at]
  if (!own || !/[a-z]/i.test(own.letter)) return letters
  const other = added(pick(random, [...'abcdefghijklmnopqrstuvwxyz']))
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
function otherWord(letters: Letter[], random: Random): Letter[] {
  const words = [
    ...letters
      .map(({ letter }) => letter)
      .join('')
      .matchAll(/[a-z]{4,}/gi),
  ]
  if (words.length === 0) return letters
  const word = pick(random, words)
  const end = word.index + word[0].length
  const put = added(pick(random, WORDS)).map((each, index, all) => {
    if (index === 0) return { ...each, from: letters[word.index]?.from ?? -1 }
    return index === all.length - 1 ? { ...each, from: letters[end - 1]?.from ?? -1 } : each
  })
  return [...letters.slice(0, word.index), ...put, ...letters.slice(end)]
}

function editSentence(sentence: Letter[], random: Random, rate: number): Letter[][] {
  if (random(1) < 0.05 * rate) return []
  let letters = sentence
  for (let left = Math.floor(random(2.2 * rate)); left > 0; left--) letters = typo(letters, random)
  if (random(1) < 0.1 * rate) letters = otherWord(letters, random)
  const before = random(1) < 0.04 * rate ? [added(pick(random, FILLERS))] : []
  const after = random(1) < 0.08 * rate ? [added(pick(random, FILLERS))] : []
  return [...before, letters, ...after]
}

/** An edited text: typing slips, other words, sentences put in and taken out, paragraphs moved. `rate` 3 is heavy. */
function edit(blocks: readonly Block[], random: Random, rate: number): Letter[][] {
  const paragraphs = blocks
    .map((block, number) =>
      sentencesOf(block.text).flatMap(({ text, start }) => {
        const letters = [...text].map((letter, index) => ({ letter, from: number * 10_000 + start + index }))
        return editSentence(letters, random, rate)
      }),
    )
    .filter((sentences) => sentences.length > 0)
  for (let left = rate; left > 0; left--) {
    if (random(1) > 0.6) continue
    const moved = paragraphs.splice(Math.floor(random(paragraphs.length)), 1)
    paragraphs.splice(Math.floor(random(paragraphs.length + 1)), 0, ...moved)
  }
  return paragraphs.map((sentences) =>
    sentences.flatMap((all, index) => (index === 0 ? all : [...added(' '), ...all])),
  )
}

/** A sentence of the text, a word of it or a few words: number of the block, first and last letter. */
function choosePassage(blocks: readonly Block[], sentences: readonly [number, Sentence][], random: Random) {
  const [block, { start, end }] = pick(random, sentences)
  const kind = random(1)
  if (kind < 0.5) return { block, start, end }
  const words = [...(blocks[block]?.text ?? '').matchAll(/[\p{L}\p{N}]+/gu)].filter(
    ({ index }) => index >= start,
  )
  const first = Math.floor(random(Math.min(words.length, 12)))
  const last = Math.min(words.length - 1, first + (kind < 0.65 ? 0 : Math.floor(1 + random(9))))
  return {
    block,
    start: words[first]?.index ?? 0,
    end: (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0),
  }
}

type Verdict = 'right' | 'ends' | 'wrong' | 'missed' | 'gone' | 'falsely' | 'unsure'

/**
 * What became of a passage, by its letters that are still there. Below 3 in 10 it is gone, from 6 in 10 it has to be
 * found; between them nobody can say which, and it is not counted. 'ends' is right, and both ends within 2 letters.
 */
function judge(
  place: Resolution,
  alive: readonly [number, number][],
  size: number,
  texts: readonly Block[],
): Verdict {
  if (alive.length < size * 0.3) return place.method === 'orphan' ? 'gone' : 'falsely'
  if (alive.length < size * 0.6) return 'unsure'
  if (place.method === 'orphan') return 'missed'
  const here = alive.filter(([block]) => texts[block]?.id === place.block).map(([, at]) => at)
  const inside = here.filter((at) => at >= place.start && at < place.end)
  if (inside.length < alive.length / 2) return 'wrong'
  const off = Math.max(Math.abs(Math.min(...here) - place.start), Math.abs(Math.max(...here) + 1 - place.end))
  return off <= 2 ? 'ends' : 'right'
}

const BLOCKS = blocksOf(REPORT)
const SENTENCES = BLOCKS.flatMap(({ text }, block) =>
  sentencesOf(text).map((sentence): [number, Sentence] => [block, sentence]),
)

function oneTrial(seed: number, rate: number, withVersion: boolean): Verdict[] {
  const random = randomOf(seed)
  const edited = edit(BLOCKS, random, rate)
  const now = edited.map((letters, index): Block => ({
    id: `E${index}`,
    kind: 'paragraph',
    text: letters.map(({ letter }) => letter).join(''),
  }))
  const stands = new Map<number, [number, number]>()
  edited.forEach((letters, block) => letters.forEach(({ from }, at) => stands.set(from, [block, at])))
  const passages = Array.from({ length: 120 }, () => choosePassage(BLOCKS, SENTENCES, random))
  const selectors = passages.map(({ block, start, end }) => {
    const { id = '', text = '' } = BLOCKS[block] ?? {}
    return { ...makeSelector(text, start, end), block: id }
  })
  const places = resolveSelectors(now, selectors, withVersion ? BLOCKS : undefined)
  return places.map((place, index) => {
    const { block = 0, start = 0 } = passages[index] ?? {}
    const { exact = '' } = selectors[index] ?? {}
    const found =
      place.method === 'orphan'
        ? exact
        : now.find(({ id }) => id === place.block)?.text.slice(place.start, place.end)
    // whatever is not the same words is shown to a person
    if (found !== exact) expect(place).toMatchObject({ review: true })
    const letters = [...exact].flatMap((letter, at) => (letter === ' ' ? [] : [block * 10_000 + start + at]))
    const alive = letters.flatMap((letter) => [stands.get(letter)].filter((at) => at !== undefined))
    return judge(place, alive, letters.length, now)
  })
}

/** Not the seeds that the limits were set with. Over many seeds about 99.8 and 96.5 % are right. */
const SEEDS = Array.from({ length: 40 }, (_, index) => 800_001 + index)

describe('anchoring on edited texts', () => {
  it.each([
    ['edited', 1, true, 40, 99.5, 99],
    ['heavily edited', 3, true, 40, 96, 94],
    ['edited, its version lost', 1, false, 40, 99.5, 99],
    ['heavily edited, its version lost', 3, false, 40, 95, 93],
  ])('%s', (_, rate, withVersion, texts, least, leastEnds) => {
    const verdicts = SEEDS.slice(0, texts).flatMap((seed) => oneTrial(seed, rate, withVersion))
    const count = (...wanted: Verdict[]) => verdicts.filter((verdict) => wanted.includes(verdict)).length
    const kept = count('right', 'ends', 'wrong', 'missed')
    expect((100 * count('right', 'ends')) / kept).toBeGreaterThanOrEqual(least)
    expect((100 * count('ends')) / kept).toBeGreaterThanOrEqual(leastEnds)
    expect((100 * count('wrong')) / kept).toBeLessThanOrEqual(0.3)
    expect((100 * count('falsely')) / count('gone', 'falsely')).toBeLessThanOrEqual(3)
    expect(kept).toBeGreaterThan(texts * 50)
  })
})
