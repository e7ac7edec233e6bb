import { spawnSync } from 'node:child_process'

function run(program: string, args: string[]): string | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout : null
}

/** The text of a PDF with its lines joined; null where pdftotext is not installed. */
export const pdfText = (file: string) => run('pdftotext', [file, '-'])?.replace(/\s+/g, ' ') ?? null

/** The structure tree of a PDF; null where pdfinfo is not installed. */
export const pdfStructure = (file: string) => run('pdfinfo', ['-struct', file])
