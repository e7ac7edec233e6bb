import { readFileSync } from 'node:fs'
import path from 'node:path'
import { trueTypeFromWoff } from './woff'

const trueType = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
]

const woff = ['jetbrains-mono-latin-400-normal.woff', 'jetbrains-mono-latin-ext-400-normal.woff']

/**
 * The fonts of a report as TrueType bytes, read from the installed packages and never from the machine: the same model
 * gives the same pages everywhere. `root` is the folder that holds node_modules.
 */
export function reportFonts(root: string): Buffer[] {
  const packages = path.join(root, 'node_modules')
  return [
    ...trueType.map((name) => readFileSync(path.join(packages, '@expo-google-fonts', name))),
    ...woff.map((name) =>
      trueTypeFromWoff(readFileSync(path.join(packages, '@fontsource/jetbrains-mono/files', name))),
    ),
  ]
}
