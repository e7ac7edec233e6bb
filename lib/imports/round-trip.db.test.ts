import { expect, it } from 'vitest'
import { exportColumns } from '@/lib/developments/rules/export-columns'
import { committed, upload } from '@/tests/harness/import'
import { log } from '@/tests/harness/log'
import { makeWorld, type World } from '@/tests/harness/world'
import { runImports } from './mutations/handlers'

/**
 * What is read back. Only the ref differs, as the other dossier counts its own; so would the columns that are not read: when it was
 * recorded, its version, and links, which need claims that a log does not bring along.
 */
const columns = exportColumns.flatMap(({ header, read }) =>
  read === 'back' && header !== 'ref' ? [header] : [],
)

/** The exported log; the ref is always in it. */
async function exported(world: World): Promise<string> {
  const { body } = await world.api('editor').developments.exportDevelopments({ key: world.key, columns })
  const text = await new Response(body).text()
  return text.replaceAll(new RegExp(`${world.key}-D-\\d+`, 'g'), 'REF')
}

async function makeActors(world: World) {
  for (const code of ['XRU', 'XBY'])
    await log(world, { newActors: [{ code, name: `Land ${code}`, type: 'state' }], actors: [{ code }] })
}

const figure = { metric: 'personnel', unit: 'head' }
const quoted = 'He said "=1+1";\nand left | the room'

async function logEverything(world: World) {
  await log(world, {
    ...{ title: "'=Zapad, 2021", kind: 'military-exercise', happened: '2021-09-10/2021-09-16' },
    ...{ summary: 'Two\nlines, "quoted"', stage: 'under-way', stageNote: 'Only "announced"\nby one side' },
    ...{ announcedOn: '2019-09-06', agreedOn: '2020-02-29', completedOn: null, promisedBy: '2025-01-01' },
    ...{ significance: 4, series: 'Zapad', marking: 'AMBER', knownFrom: '2021-09-12', backfilled: true },
    actors: [
      { code: 'XRU', role: 'supplier' },
      { code: 'XBY', role: 'recipient' },
    ],
    place: 'Obuz, range',
    newPlace: {
      name: 'Obuz, range',
      iso3166: 'BY',
      latitude: 52.9876543,
      longitude: 25.5,
      precision: 'exact',
    },
    measurements: [
      { ...figure, best: 12800, part: 'Russian part', stockOrFlow: 'stock', note: 'counted\ntwice' },
      { ...figure, low: 1, high: 2.5, basis: 'estimated', attributedTo: 'XBY', note: quoted },
      {
        ...{ metric: 'value', unit: 'money', best: 1.5e9, currency: 'EUR', priceYear: 2015 },
        ...{ stockOrFlow: 'flow' },
      },
    ],
    citations: [
      {
        ...{ title: 'One: two | three', outlet: 'BelTA', outletType: 'wire' },
        ...{ url: 'https://example.test/one', published: '2021-09-10', author: 'A. Author', language: 'be' },
        ...{ sourceNote: 'A note\nof two lines', reliability: 'B', credibility: 2, primary: true },
        ...{ quote: quoted, checked: 'seen', checkNote: 'page 3' },
      },
      { title: 'No address', published: '2021-09', reliability: 'F', credibility: 6, quote: '=x' },
    ],
  })
  await log(world, { polarity: 'did-not-occur', happened: '2019~', reviewState: 'candidate' })
}

it('an exported log that is imported elsewhere is exported the same again, byte for byte', async () => {
  const [here, there] = [await makeWorld(), await makeWorld()]
  await makeActors(here)
  await logEverything(here)
  const sent = await exported(here)
  const { key } = there
  const api = there.api('editor')
  // the place is made by the import; of the actors only the codes are in the file
  for (const code of ['XRU', 'XBY'])
    await api.actors.addActor({ key, code, name: `Land ${code}`, type: 'state' })
  const whole = await here.api('editor').developments.exportDevelopments({ key: here.key })
  const { ref } = await upload(there, 'log.csv', await new Response(whole.body).text())
  await runImports()
  const found = await api.imports.getImport({ key, ref })
  await api.imports.mapImport({ key, ref, version: found.version, mapping: found.guess!, idScheme: '' })
  await runImports()
  const batch = await api.imports.getImport({ key, ref })
  expect(batch.findings?.counts).toEqual({ new: 4, changed: 0, duplicate: 0, wrong: 0 })
  await committed(there, batch)
  expect(sent).toContain('page 3')
  expect(await exported(there)).toBe(sent)
})
