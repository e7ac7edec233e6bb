const CYRILLIC: Record<string, string> = Object.fromEntries(
  [
    'аa бb вv гg ґg дd еe ёe єe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu ўu фf хkh цts чch шsh щshch ъ ыy ь эe юu яa',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)
const OTHERS: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' }

/** A name as plain small Latin letters: Cyrillic is written over, accents and apostrophes go, marks become blanks. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[а-яёєіїўґ]/g, (letter) => CYRILLIC[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łđøıæœß]/g, (letter) => OTHERS[letter] ?? letter)
    .replace(/['’ʼʹ′`"]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const ALIKE: [RegExp, string][] = [
  [/shch|sch/g, 's'],
  [/sz|sh/g, 's'],
  [/rz|zh/g, 'z'],
  [/kh|ch|cz|ts|tz/g, 'c'],
  [/dz/g, 'd'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/[wu](?=$|[^aeiouy])/g, 'v'],
  [/w/g, 'v'],
  [/h/g, 'g'],
  [/[aeiouyj]/g, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * What stays of a name in any way of writing it over from Belarusian, Russian, Ukrainian or Polish: its consonants, with those made one that
 * change between these languages. Gomel, Homyel' and Гомель are `gml`; Mogilev and Mahilyow `mglv`. A guess for finding, never for equating.
 */
export function skeletonOf(plain: string): string {
  let rest = plain
  for (const [pattern, by] of ALIKE) rest = rest.replace(pattern, by)
  return rest.replaceAll(' ', '')
}

/** Two consonants of a short name say too little: they stand for a hundred towns. */
const says = ({ plain, skeleton }: { plain: string; skeleton: string }) =>
  skeleton.length >= 3 || (skeleton.length === 2 && plain.length >= 4)

/** How well a town's name fits what was typed, both plain: 0 not at all, higher is better. */
export function fitOf(
  typed: { plain: string; skeleton: string },
  town: { plain: string; skeleton: string },
): 0 | 1 | 2 | 3 | 4 {
  if (typed.plain === '') return 0
  if (town.plain === typed.plain) return 4
  if (town.plain.startsWith(typed.plain)) return 3
  if (says(typed) && town.skeleton === typed.skeleton) return 2
  return ` ${town.plain}`.includes(` ${typed.plain}`) ? 1 : 0
}
