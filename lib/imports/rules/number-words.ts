/** Words of money, with their currency by ISO 4217. */
export const CURRENCY_WORDS: readonly [RegExp, string][] = [
  [/\b(?:canadian dollars?|can\$|c\$)|\bcad\b/iu, 'CAD'],
  [/\b(?:australian dollars?|au?\$)|\baud\b/iu, 'AUD'],
  [/(?:\bbelarus(?:ian)? rub(?:les?)?|бел(?:ар|ор)?\p{L}*\.?\s*руб\p{L}*\.?)/iu, 'BYN'],
  [/грн\.?|гривен\p{L}*|гривн\p{L}*|\bhryvnias?\b/iu, 'UAH'],
  [/тенге|\btenge\b/iu, 'KZT'],
  [/\b(?:us )?dollars?\b|\bdol\.|долл\p{L}*\.?/iu, 'USD'],
  [/\beuros?\b|евро/iu, 'EUR'],
  [/\brub(?:les?|li)?\.?(?![a-z])|руб\p{L}*\.?/iu, 'RUB'],
  [/zł(?:otych|ote)?|\bzlotys?\b/iu, 'PLN'],
]

/** What stands for a power of ten, as the dossier's own reader knows it. */
export const SCALE_WORDS: readonly [RegExp, string][] = [
  [/(?:тыс\p{L}*|тис\p{L}*|tys\p{L}*|thousands?|tsd)\.?/iu, 'k'],
  [/(?:млрд|mld|mrd|miliard\p{L}*|milliard\p{L}*|миллиард\p{L}*|мільярд\p{L}*|billions?|bln)\.?/iu, 'bn'],
  [/(?:млн|mln|mio|milion\p{L}*|миллион\p{L}*|мільйон\p{L}*|millions?|millionen)\.?/iu, 'm'],
  [/(?:трлн|bilion\p{L}*|триллион\p{L}*|trillions?)\.?/iu, 'tn'],
]

const ESTIMATED = /\((?:est|estim|szac|оцен|geschätzt|schätzung)[^()]*\)$|^est(?:\.|imated)?(?=[\s\d])/iu

/** Whether a figure itself says that it is an estimate: `3,000 (est.)`, `est. 3,000`. */
export const isEstimate = (text: string): boolean => ESTIMATED.test(text)

/** Behind a figure: marks of notes, words in brackets, and what is counted. */
const BEHIND: readonly RegExp[] = [
  /\s*(?:\*+|[†‡§]|\[\d{1,3}\]|\((?:est|estim|approx|about|ca|circa|prelim|provisional|szac|ок|оцен|geschätzt|schätzung|environ|declared|official|stated|заявл|офиц|офіц|dekl|ofic)[^()]*\))$/iu,
  /(?<=[\d.)]|(?<!\p{L})(?:тыс|тис|tys|млн|mln|k|thousand|hundred)\.?) ?(?:people|persons?|troops|soldiers|servicemen|men|personnel|head|pieces|pcs|units|чел(?:овека?)?|военнослужащих|солдат|бойцов|ед|единиц|шт|осіб|osób|os|żołnierzy|ludzi|szt|mann|soldaten|personen|stück|hommes|soldats|militaires|personnes)\.?$/iu,
]

/** Before a figure: about, between, from and to, at least and at most. */
const BEFORE: readonly [RegExp, string][] = [
  [
    /^(?:~|\u2248|(?:ca|c|approx|approximately|circa|about|around|some|nearly|almost|roughly|est|estimated|ok|około|prawie|blisko|etwa|rund|environ|env|около|ок|прибл|примерно|почти|порядка|близько)(?!\p{L})\.?)\s*(?=[\d~$€£(]|\p{L})/iu,
    '',
  ],
  [/^(?:between|zwischen|między|entre|między)\s+(\d.*?)\s+(?:and|und|a|et|y)\s+(?=\d)/iu, '$1 - '],
  [/^(?:from|от|від|ад|od|von|de)\s+(\d.*?)\s+(?:to|до|да|do|bis|à)\s+(?=\d)/iu, '$1 - '],
  [
    /^(?:no (?:less|fewer) than|minimum|min|свыше|более|больше|не менее|как минимум|понад|більше|не менше|ponad|powyżej|przeszło|co najmniej|über|mehr als|mindestens|plus de|au moins)(?!\p{L})\.?\s*(?=[\d$€£])/iu,
    'at least ',
  ],
  [
    /^(?:no more than|maximum|max|до|менее|меньше|не более|менше|не більше|poniżej|mniej niż|do|najwyżej|bis zu|höchstens|weniger als|jusqu'à|moins de|au plus)(?!\p{L})\.?\s*(?=[\d$€£])/iu,
    'up to ',
  ],
  [/^(\d[^\p{L}]*?)\s+max\.?$/iu, 'up to $1'],
]

/** A figure with what is said around it in English, as the dossier's own reader knows it: "свыше 12 тыс. чел." is "at least 12 тыс.". */
export function inPlainWords(text: string): string {
  let plain = text
  for (const pattern of BEHIND) plain = plain.replace(pattern, '')
  for (const [pattern, words] of BEFORE) plain = plain.replace(pattern, words)
  return plain.trim()
}
