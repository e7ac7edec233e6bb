import { randomInt } from 'node:crypto'
import type { Script } from './script'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A dossier key that no other test has. */
export const newKey = () => `T${Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join('')}`

const sentences = [
  'The two armies train together every second autumn.',
  'No foreign missiles will be based in the country before 2030.',
  'The neighbour remains the main lender.',
]

/** A small dossier of one test's own: a baseline with three claims, four developments, one accepted link. */
export type FreshDossier = { key: string; baselineId: string; claims: string[]; developments: string[] }

type Made = { ref: string }

async function addBaseline(script: Script, key: string) {
  const { id, blocks } = await script.post<{ id: string; blocks: { id: string; text: string }[] }>(
    `/dossiers/${key}/baselines`,
    {
      title: 'What we wrote in 2019',
      publishedOn: '2019-07-01',
      text: `# What we expect\n\n${sentences.join(' ')}`,
    },
  )
  const block = blocks.find(({ text }) => text.startsWith(sentences[0]!))!
  const claims: string[] = []
  for (const statement of sentences) {
    const start = block.text.indexOf(statement)
    const passages = [{ block: block.id, start, end: start + statement.length }]
    const claim = { baselineId: id, statement, type: 'judgement', passages }
    claims.push((await script.post<Made>(`/dossiers/${key}/claims`, claim)).ref)
  }
  return { baselineId: id, claims }
}

const citations = [
  {
    url: 'https://example.org/report',
    title: 'A report',
    outlet: 'Example',
    reliability: 'B',
    credibility: 2,
  },
]
const personnel = (best: number) => [{ metric: 'personnel', best, unit: 'head', basis: 'declared' }]
const developments = [
  {
    title: 'Autumn exercise of 2017',
    kind: 'military-exercise',
    happened: '2017-09-14',
    series: 'Zapad',
    measurements: personnel(12_700),
  },
  {
    title: 'Autumn exercise of 2021',
    kind: 'military-exercise',
    happened: '2021-09-10',
    series: 'Zapad',
    measurements: personnel(200_000),
  },
  { title: 'A loan for the budget', kind: 'loan-credit', happened: '2020-12-21', stage: 'agreed' },
  { title: 'A speech on missiles', kind: 'statement', happened: '2021-12', citations },
]

/** Makes a dossier through the door that everybody uses. */
export async function makeDossier(script: Script, key = newKey()): Promise<FreshDossier> {
  await script.post('/dossiers', { newKey: key, title: `Trial dossier ${key}`, summary: 'Made by a test.' })
  const { baselineId, claims } = await addBaseline(script, key)
  const refs: string[] = []
  for (const development of developments)
    refs.push((await script.post<Made>(`/dossiers/${key}/developments`, development)).ref)
  const link = {
    development: refs[3],
    claim: claims[1],
    relation: 'contradicts',
    strength: 3,
    rationale: 'The speech announces them.',
    accept: true,
  }
  await script.post(`/dossiers/${key}/links`, link)
  return { key, baselineId, claims, developments: refs }
}
