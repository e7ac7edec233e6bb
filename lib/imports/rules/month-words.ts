import { MONTHS } from '@/lib/developments/rules/calendar'

/**
 * The beginnings of the months' names that no other month shares, January first: Polish, Russian, Ukrainian, Belarusian, German, French, Spanish,
 * Italian, Portuguese, Czech.
 */
const STEMS: readonly string[] = [
  'stycz|sty|янв|січ|сту|студз|jän|janv|jane|ene|gen|led',
  'lut|фев|лют|févr|fév|febr|febb|fev|únor',
  'marz|mar|мар|бер|сак|märz|mär|mars|břez',
  'kwie|kwi|апр|квіт|кві|крас|avr|abr|aprile|dub',
  'maj|maja|май|мая|трав|тра|маі|mai|mayo|mag|květ',
  'czerw|cze|июн|черв|чер|juin|juni|junh|giu|červn|červen',
  'lip|июл|лип|ліп|juil|juli|julh|lug|července|červenec',
  'sierp|sie|авг|серп|сер|жні|août|aout|ago|srp',
  'wrześ|wrzes|wrz|сен|вер|set|septi|septe|září',
  'paźdz|pazdz|paź|paz|окт|жов|кас|okt|octo|octu|ott|out|říj',
  'listop|lis|ноя|лист|лис|ліс|novi|novem',
  'grud|gru|дек|груд|гру|снеж|dez|déc|dece|dic|pros',
]

const FOREIGN = STEMS.flatMap((stems, index) =>
  stems.split('|').map((stem): [string, string] => [stem, MONTHS[index] ?? '']),
).toSorted(([a], [b]) => b.length - a.length)

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const figureOf = (text: string) => (ROMAN.indexOf(text.toUpperCase()) + 1 || Number(text)).toString()

const QUARTER = '(?:кв(?:артал\\p{L}*)?|kw(?:arta[łl]\\p{L}*)?|quartal|trimestre|quarter|q)\\.?'
const HALF = '(?:половин\\p{L}+|палов\\p{L}+|полугоди\\p{L}+|півріччя|p[óo][łl]rocz\\p{L}+|halbjahr|semestre)'
const NTH = '(IV|I{1,3}|[1-4])(?:-?(?:й|ый|ой|я|а|ая|е|er|e|st|nd|rd|th)|\\.)?'
const SEASONS: [RegExp, string][] = [
  [
    /(?<!\p{L})(?:весн\p{L}*|вясн\p{L}*|wiosn\p{L}*|frühjahr|frühling|printemps|primavera)(?=\s\d{4})/iu,
    'spring',
  ],
  [/(?<!\p{L})(?:лет(?:о|ом|а)|літо|влітку|lat(?:o|em)|sommer|été|verano|estate)(?=\s\d{4})/iu, 'summer'],
  [/(?<!\p{L})(?:осен\p{L}*|осінь|восень|jesie\p{L}*|herbst|automne|otoño|autunno)(?=\s\d{4})/iu, 'autumn'],
  [/(?<!\p{L})(?:зим\p{L}*|зіма|zim\p{L}*|hiver|invierno|inverno)(?=\s\d{4})/iu, 'winter'],
]

/** Shapes that only other languages have, and those of spreadsheets and statistics, each with what it is in our own words. */
const SHAPES: [RegExp, (...found: string[]) => string][] = [
  // 4.XI.2021, XI 2021
  [
    /^(?:(\d{1,2})[. ]\s?)?(XII|XI|IX|IV|V?I{1,3}|V|X)[. ]\s?(\d{4}|\d{2})(?:\s?(?:r|г)\.?)?$/u,
    (day = '', month = '', year = '') => `${day} ${MONTHS[Number(figureOf(month)) - 1] ?? ''} ${year}`.trim(),
  ],
  [new RegExp(`^${NTH}\\s*${QUARTER}[\\s,/-]*(\\d{4})`, 'iu'), (q = '', y = '') => `Q${figureOf(q)} ${y}`],
  [/^([1-4])q[\s'-]?(\d{2})$/iu, (q = '', y = '') => `Q${q} 20${y}`],
  [/^q([1-4])[\s'/-]+(\d{2})$/iu, (q = '', y = '') => `Q${q} 20${y}`],
  [new RegExp(`^(\\d{4})[\\s,.г/-]*${NTH}\\s*${QUARTER}$`, 'iu'), (y = '', q = '') => `Q${figureOf(q)} ${y}`],
  [new RegExp(`^${NTH}\\s*${HALF}\\s*(\\d{4})`, 'iu'), (h = '', y = '') => `H${figureOf(h)} ${y}`],
  [/^(\d{3}0)-?(?:е|ые|х)(?:\s*(?:гг?\.?|годы|років))?$/iu, (decade = '') => `${decade}s`],
  [/^(\d{1,2})(?:\s*(?:&|and|und|et|и|і|i|y)\s*)(\d{1,2})(?=[.\s]\s*\p{L})/iu, twoDays],
  [/^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/u, (y = '', m = '', d) => [y, m, d].filter(Boolean).join('-')],
  [/^(\d{4})\s*[-\u2013\u2014]$/u, (year = '') => `since ${year}`],
  // 2015-16 where the second is the next year
  [/^(\d{4})[-\u2013](\d{2})$/u, nextYear],
  [/^fy\s?(\d{4})(?:[/-](?:\d{4}|\d{2}))?$/iu, (year = '') => year],
  [/^(\d{4}) (?:or|или|або|lub|oder|ou|o) (\d{4})$/iu, (a = '', b = '') => `possibly ${a}/${b}`],
  [/^(\d{4})-(\p{L}{3,9})-(\d{1,2})$/u, (y = '', m = '', d = '') => `${d} ${m} ${y}`],
  [/^(\d{1,2})\.\s(\d{1,2})\.\s?(\d{4})$/u, (d = '', m = '', y = '') => `${d}.${m}.${y}`],
]

function nextYear(year = '', short = ''): string {
  const next = Number(year) + 1
  return Number(short) > 12 && next % 100 === Number(short) ? `${year}/${next}` : `${year}-${short}`
}

/** Two days in a row are an interval; of others nothing says what was between them. */
function twoDays(first = '', second = ''): string {
  return Number(second) === Number(first) + 1 ? `${first}-${second}` : `${first} and ${second}`
}

const AROUND: [RegExp, string][] = [
  // a star or the number of a note behind it, and a doubt in brackets
  [/\s*(?:\*+|[†‡]|\[\d{1,2}\])$/u, ''],
  [/\s*\(\?\)$/u, '?'],
  [
    /\s*\((?:approx|est|circa|ca|about|tbc|provisional|ок|прибл|около|приблизно|ok|около|etwa|env)[^()]*\)$/iu,
    '~',
  ],
  [/^\((\d{4})\)$/u, '$1~'],
  // what stood before a time of day, which the log does not keep
  [/\s+(?:в|о|у|at|um|o godz\.?|à)$/iu, ''],
  [/^\p{L}{3},? (\p{L}{3}) (\d{1,2}) (\d{4})(?: \d{2}:.*)?$/u, '$2 $1 $3'],
  [/^(?:vom|du|del?|dal)\s+(\d{1,2})\.?\s+(?:bis|au|al)\s+(\d{1,2})\.?\s+/iu, '$1-$2 '],
  [/^1er(?=\s)/iu, '1'],
  [/(?<=[\d\p{L}])\s+del?\s+(?=[\p{L}\d])/giu, ' '],
  [/(\d)\s*(?:г\.?|гг\.?|року|рік|р\.|r\.|roku|года|год|г\. г\.)(?=[\s,;)]|$)/giu, '$1'],
  [/(?<![\p{L}])(?:około|ok\.|около|ок\.|приблизительно|circa|vers|etwa)\s*(?=\S)/giu, 'about '],
  [/(?<![\p{L}])(?:początek|początku|начало|в начале|на початку)\s+/giu, 'early '],
  [/(?<![\p{L}])(?:połowa|połowie|середина|в середине)\s+/giu, 'mid '],
  [/(?<![\p{L}])(?:koniec|końcu|конец|в конце)\s+/giu, 'late '],
  [/^(?:у|ў|в|во|im|en|w|we)\s+(?=\p{L}{3})/iu, ''],
  [/(?<![\p{L}])(?:od|с|от|з)\s+(?=\d)/giu, 'from '],
  [/(?<=[\d\p{L}])\s+(?:do|по|до|bis|au)\s+(?=[\d\p{L}])/giu, ' to '],
  [/^(\d{1,2})\.(?= ?\p{L})/u, '$1 '],
  [/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+(?=[\p{L}\d])/iu, ''],
  [
    /^(?:pon|wt|śr|czw|pt|sob|niedz|пн|вт|ср|чт|пт|сб|вс|понед|втор|сред|четв|пятн|субб|воскр)\p{L}*[.,]?\s+(?=[\p{L}\d])/iu,
    '',
  ],
]

/**
 * A date in Polish, Russian, Ukrainian, Belarusian or a western language with its months, quarters and seasons in English, so that the dossier's own reader takes
 * it: "10 września 2021 r." and "10 сентября 2021 г." give "10 September 2021". Other text comes back as it is.
 */
export function inEnglish(text: string): string {
  let words = text
  for (const [pattern, plain] of AROUND) words = words.replace(pattern, plain)
  for (const [pattern, plain] of SEASONS) words = words.replace(pattern, plain)
  for (const [pattern, say] of SHAPES)
    words = words.replace(pattern, (...found: unknown[]) => say(...(found.slice(1, -2) as string[])))
  return words.replace(/\p{L}{3,}\.?/gu, (word) => {
    const small = word.toLowerCase().replace(/\.$/, '')
    return FOREIGN.find(([stem]) => small.startsWith(stem) && !isEnglishWord(small))?.[1] ?? word
  })
}

/** March begins like "marz", May like "mai": what English reads itself is left to it. */
function isEnglishWord(word: string): boolean {
  return /^(?:mar(?:ch)?|may|about|late|from|list|serie)$/.test(word)
}
