import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'
import { sampleTable } from './sample-drift'

const page = path.resolve(import.meta.dirname, '../docs/sample-drift.md')

/** Written again with PLUMBLINE_WRITE_DOCS=1; a change of it is a change of the method or of the sample and wants a reason. */
test('the table of the sample in the docs is what its links imply', async ({ script }) => {
  const text = readFileSync(page, 'utf8')
  const [written] = /^\|[^]*\|$/m.exec(text) ?? ['']
  const table = await sampleTable(script)
  if (process.env['PLUMBLINE_WRITE_DOCS'])
    writeFileSync(
      page,
      text.replace(written, () => table),
    )
  else expect(table).toBe(written)
})
