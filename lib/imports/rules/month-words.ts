import { MONTHS } from '@/lib/developments/rules/calendar'

/** The beginnings of the months' names that no other month shares, January first: Polish, Russian, Ukrainian, Belarusian, German, French. */
const STEMS: readonly string[] = [
  'stycz|sty|янв|січ|сту|студз|jän|janv',
  'lut|фев|лют|févr|fév',
  'marz|mar|мар|бер|сак|märz|mär|mars',
  'kwie|kwi|апр|квіт|кві|крас|avr',
  'maj|maja|май|мая|трав|тра|маі|mai',
  'czerw|cze|июн|черв|чер|juin',
  'lip|июл|лип|ліп|juil',
  'sierp|sie|авг|серп|сер|жні|août',
  'wrześ|wrzes|wrz|сен|вер',
  'paźdz|pazdz|paź|paz|окт|жов|кас|okt',
  'listop|lis|ноя|лист|лис|ліс',
  'grud|gru|дек|груд|гру|снеж|dez|déc',
]

const FOREIGN = STEMS.flatMap((stems, index) =>
  stems.split('|').map((stem): [string, string] => [stem, MONTHS[index] ?? '']),
).toSorted(([a], [b]) => b.length - a.length)

const AROUND: [RegExp, string][] = [
  [/(\d)\s*(?:г\.?|гг\.?|року|рік|р\.|r\.|roku|года|год|г\. г\.)(?=[\s,;)]|$)/giu, '$1'],
  [/(?<![\p{L}])(?:około|ok\.|около|ок\.|приблизительно|circa|vers|etwa)\s*(?=\S)/giu, 'about '],
  [/(?<![\p{L}])(?:początek|początku|начало|в начале|на початку)\s+/giu, 'early '],
  [/(?<![\p{L}])(?:połowa|połowie|середина|в середине)\s+/giu, 'mid '],
  [/(?<![\p{L}])(?:koniec|końcu|конец|в конце)\s+/giu, 'late '],
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
 * A date in Polish, Russian, Ukrainian, Belarusian, German or French words with its months in English, so that the dossier's own reader takes
 * it: "10 września 2021 r." and "10 сентября 2021 г." give "10 September 2021". Other text comes back as it is.
 */
export function inEnglish(text: string): string {
  let words = text
  for (const [pattern, plain] of AROUND) words = words.replace(pattern, plain)
  return words.replace(/\p{L}{3,}\.?/gu, (word) => {
    const small = word.toLowerCase().replace(/\.$/, '')
    return FOREIGN.find(([stem]) => small.startsWith(stem) && !isEnglishWord(small))?.[1] ?? word
  })
}

/** March begins like "marz", May like "mai": what English reads itself is left to it. */
function isEnglishWord(word: string): boolean {
  return /^(?:mar(?:ch)?|may|about|late|from|list|serie)$/.test(word)
}
