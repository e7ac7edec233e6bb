// 200 passages of a text of 8,000 letters found again in an edited one: words replaced, sentences gone and put in, paragraphs moved.
import '../resolve.mjs'
import { clock, median } from './timing.mjs'

const PARAGRAPHS = 16
const SENTENCES = 6
const WORDS = 14
const PASSAGES = 200
const RUNS = 5
/** What a comparison has to bring back of the passages whose sentence is still there: the suite of anchoring says how often it does. */
const LEAST_FOUND = 0.95

const SYLLABLES = [
  'ba',
  'ne',
  'tor',
  'lim',
  'gra',
  'vos',
  'ke',
  'dun',
  'sha',
  'mir',
  'pol',
  'te',
  'ron',
  'ul',
]

/** @param {number} at @returns {number} the same for the same place, spread evenly (the mixing of mulberry32) */
function spread(at) {
  let mixed = Math.imul(at + 0x6d2b79f5, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 1 | mixed)
  return (mixed ^ (mixed >>> 14)) >>> 0
}

/** @param {number} at @returns {string} a word of two or three syllables */
const wordAt = (at) =>
  [0, 7, 14]
    .slice(0, 2 + (spread(at) % 2))
    .map((shift) => SYLLABLES[(spread(at) >>> shift) % SYLLABLES.length])
    .join('')

/** @param {number} paragraph @param {number} sentence @param {(at: number) => string} word */
function sentenceAt(paragraph, sentence, word) {
  const first = (paragraph * SENTENCES + sentence) * WORDS
  const words = Array.from({ length: WORDS }, (_, at) => word(first + at)).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** The text as it was, a sentence a time. */
const old = Array.from({ length: PARAGRAPHS }, (_, paragraph) =>
  Array.from({ length: SENTENCES }, (__, sentence) => sentenceAt(paragraph, sentence, wordAt)),
)
/** @param {number} paragraph @param {number} sentence whether the sentence was taken out */
const isGone = (paragraph, sentence) => (paragraph * SENTENCES + sentence) % 17 === 5
/** One word in nine is another, a sentence in seventeen is gone, one in eleven is new, and every fifth paragraph stands at the end. */
const edited = old
  .map((sentences, paragraph) =>
    sentences.flatMap((_, sentence) => {
      if (isGone(paragraph, sentence)) return []
      const kept = sentenceAt(paragraph, sentence, (at) => wordAt(at % 9 === 4 ? at + 100_000 : at))
      const isNew = (paragraph * SENTENCES + sentence) % 11 === 3
      return isNew ? [kept, sentenceAt(paragraph + 900, sentence, wordAt)] : [kept]
    }),
  )
  .map((sentences, paragraph) => ({ sentences, late: paragraph % 5 === 2 }))
  .toSorted((a, b) => Number(a.late) - Number(b.late))

/** @param {readonly string[][]} paragraphs */
const blocksOf = (paragraphs) =>
  paragraphs.map((sentences, at) => ({
    ...{ id: `b${at}`, kind: /** @type {const} */ ('paragraph'), text: sentences.join(' ') },
  }))

/**
 * By the rules alone, as a new version of a text is previewed. Right: nearly every sentence that is still there is found, and none that is gone.
 * @param {Pick<import('./log.mjs').Bench, 'record'>} bench
 */
export async function measureAnchoring({ record }) {
  const { resolveSelectors } = await import('@/lib/baselines/rules/anchor')
  const { makeSelector } = await import('@/lib/baselines/rules/selector')
  const before = blocksOf(old)
  const after = blocksOf(edited.map(({ sentences }) => sentences))
  const passages = Array.from({ length: PASSAGES }, (_, at) => {
    const [paragraph, sentence] = [at % PARAGRAPHS, Math.floor(at / PARAGRAPHS) % SENTENCES]
    const { id, text } = before[paragraph] ?? { id: '', text: '' }
    const quote = old[paragraph]?.[sentence] ?? ''
    const start = text.indexOf(quote)
    const selector = { ...makeSelector(text, start, start + quote.length), block: id }
    return { selector, gone: isGone(paragraph, sentence) }
  })
  const selectors = passages.map(({ selector }) => selector)
  const resolve = async () => resolveSelectors(after, selectors, before)
  const times = []
  for (let run = 0; run < RUNS; run += 1) times.push(await clock(resolve))
  const places = await resolve()
  const found = (/** @type {boolean} */ gone) =>
    passages.filter((passage, at) => passage.gone === gone && places[at]?.method !== 'orphan').length
  const still = passages.filter(({ gone }) => !gone).length
  record('anchoring', {
    value: median(times),
    isRight: found(false) >= LEAST_FOUND * still && found(true) === 0,
  })
}
