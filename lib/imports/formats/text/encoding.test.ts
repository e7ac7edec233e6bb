import { expect, it } from 'vitest'
import { tellLegacy, tellUnicode } from './encoding'

function encoded(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++)
    bytes.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((letter) => bytes.get(letter)!))
}

it.each([
  ['windows-1250', 'Łask;Święto;Żołnierze w Powidzu\nGdańsk;źródło'],
  ['iso-8859-2', 'Łask;Święto;Żołnierze w Powidzu\nGdańsk;źródło'],
  ['windows-1251', 'Запад-2021;Учения в Бресте;12 000 военнослужащих\n'],
  ['koi8-r', 'Запад-2021;Учения в Бресте;12 000 военнослужащих\n'],
  ['ibm866', 'Запад-2021;Учения в Бресте;12 000 военнослужащих\n'],
  ['windows-1251', 'ЗАПАД;УЧЕНИЯ;БРЕСТ'],
  ['windows-1251', 'Київ;Львів;їжа'],
  ['windows-1251', 'BY,Минск,Zapad'],
  ['windows-1252', 'Résumé;café;Guantánamo;São Tomé'],
  ['windows-1252', 'Grafenwöhr;München;Straße'],
  ['windows-1252', 'Guantánamo Bay,Leóna'],
  ['windows-1252', 'it’s – “fine”'],
  ['windows-1252', 'Événement;Coût;3 août 2021;Réunion à Évian;Exercice « Bouclier »'],
])('tells %s by its letters: %s', (encoding, text) => {
  const told = tellLegacy(encoded(text, encoding))
  expect(new TextDecoder(told.value).decode(encoded(text, encoding))).toBe(text)
})

it.each([
  ['utf-8', [0xef, 0xbb, 0xbf, 0x61]],
  ['utf-16le', [0xff, 0xfe, 0x61, 0]],
  ['utf-16be', [0xfe, 0xff, 0, 0x61]],
  ['utf-16le', [0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0]],
  ['utf-16be', [0, 0x61, 0, 0x2c, 0, 0x62, 0, 0x0a]],
])('tells %s by its first bytes', (encoding, bytes) => {
  expect(tellUnicode(Uint8Array.from(bytes))).toMatchObject({ value: encoding, sure: true })
})
