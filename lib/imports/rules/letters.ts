/** Encodings of one byte per letter that are told apart by their letters, the likeliest first. */
export const candidates = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
  'koi8-r',
  'ibm866',
] as const

/** Letters beyond ASCII that are usual in the languages of an encoding. Others are possible and count for little. */
const USUAL: Record<(typeof candidates)[number], RegExp> = {
  'windows-1252': /[äöüÄÖÜßéèêëàâáãåçñóòôõøæíîïìúùûœÉÀÁÓÍÚÑÇØÅÆ°–—‘’“”…•€£©®«»§ª\u00a0]/u,
  'windows-1250': /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽľĽöüőűäßăâîşţđ°–—‘’“”„…«»§\u00a0]/u,
  'iso-8859-2': /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽľĽöüőűäßăâîşţđ°§\u00a0]/u,
  'windows-1251': /[а-яёА-ЯЁіїєґІЇЄҐўЎ–—«»„“”’№…\u00a0]/u,
  'koi8-r': /[а-яёА-ЯЁ\u00a0]/u,
  ibm866: /[а-яёА-ЯЁ№\u00a0]/u,
}
/** The ten most frequent letters of Russian and Ukrainian text: more than half of it. */
const FREQUENT_CYRILLIC = /[оеаинтсрвліОЕАИНТСРВЛІ]/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /[A-Za-z]/

/**
 * How much a decoded text looks like language, from about -1 to 1: letters beyond ASCII are usual ones, stand in words of one script, are not
 * capitals inside a word, and are no control characters.
 */
export function plausibility(text: string, encoding: (typeof candidates)[number]): number {
  let score = 0
  let seen = 0
  let frequent = 0
  const letters = [...text]
  letters.forEach((letter, at) => {
    if (letter < '\u0080') return
    seen += 1
    const before = letters[at - 1] ?? ' '
    const after = letters[at + 1] ?? ' '
    score += oneLetter(letter, before, after, USUAL[encoding])
    if (FREQUENT_CYRILLIC.test(letter)) frequent += 1
  })
  if (seen === 0) return 0
  const cyrillic = encoding === 'windows-1251' || encoding === 'koi8-r' || encoding === 'ibm866'
  return score / seen + (cyrillic ? Math.min(frequent / seen, 0.6) - 0.5 : 0)
}

function oneLetter(letter: string, before: string, after: string, usual: RegExp): number {
  if (letter === '\ufffd' || (letter >= '\u0080' && letter < '\u00a0')) return -2
  if (!/\p{L}/u.test(letter)) return usual.test(letter) ? 0.6 : -0.5
  const mixed = CYRILLIC.test(letter)
    ? LATIN.test(before) || LATIN.test(after)
    : CYRILLIC.test(before) || CYRILLIC.test(after)
  if (mixed) return -1.5
  // « Bouclier » read as Ť Bouclier ť: few letters are words of their own
  const alone = !/\p{L}/u.test(before) && !/\p{L}/u.test(after)
  if (alone && !CYRILLIC.test(letter) && !/[àÀáéèêóòôöåÅíúøæ]/u.test(letter)) return -1
  // "dÓ": a capital after a small letter; capitals throughout are fine
  if (/\p{Lu}/u.test(letter) && /\p{Ll}/u.test(before)) return -0.8
  return usual.test(letter) ? 1 : -0.3
}
