import { expect, expectAccessible, test } from './fixtures'
import type { FreshDossier } from './dossier'
import type { Script } from './script'

test.describe.configure({ timeout: 180_000 })

const cited = (title: string, outlet: string, published: string, grade: [string, number]) => ({
  ...{ title, outlet, published, url: `https://example.org/${title.replaceAll(' ', '-')}` },
  ...{ reliability: grade[0], credibility: grade[1] },
})

/** Two records of one actor, and a development that a hoax and a copy of it speak for. */
async function prepare(script: Script, { key, claims }: FreshDossier) {
  for (const [code, name] of [
    ['RU', 'Russia'],
    ['RUS', 'Russian Federation'],
  ])
    await script.post(`/dossiers/${key}/actors`, { code, name, type: 'state' })
  const log = (title: string, rest: object) =>
    script.post<{ ref: string }>(`/dossiers/${key}/developments`, {
      ...{ title, kind: 'statement', happened: '2022-03-04' },
      ...rest,
    })
  await log('Said by both', { actors: [{ code: 'RU' }, { code: 'RUS' }] })
  const { ref } = await log('Missiles are based', {
    actors: [{ code: 'RUS', role: 'speaker' }],
    newPlace: { name: 'Homel', latitude: 52.43, longitude: 30.98 },
    citations: [
      cited('The leak', 'Early Wire', '2022-03-05', ['A', 2]),
      cited('The echo', 'Late Paper', '2022-03-09', ['D', 4]),
    ],
  })
  await script.post(`/dossiers/${key}/links`, {
    ...{ development: ref, claim: claims[1], relation: 'contradicts', strength: 3 },
    ...{ rationale: 'They are there.', accept: true },
  })
  return ref
}

test('two actors are merged, found by either code, and set apart again', async ({ lead, script, fresh }) => {
  await prepare(script, fresh)
  const home = `/dossiers/${fresh.key}/actors`
  await lead.goto(home)
  await lead.getByRole('link', { name: 'Russia', exact: true }).click()
  await lead.getByRole('button', { name: 'Merge…' }).click()
  await lead.getByRole('combobox', { name: 'The same actor as' }).click()
  await lead.getByRole('option', { name: /Russian Federation/ }).click()
  await expect(lead.getByRole('list', { name: 'What moves' })).toContainText('2 roles in developments')
  await expectAccessible(lead)
  await lead.getByLabel('Reason').fill('One state under two codes.')
  await lead.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(lead.getByRole('heading', { name: 'Merged into it' })).toBeVisible()
  await expect(lead.getByRole('main')).toContainText('2 developments')
  await lead.goto(`${home}/RUS`)
  await expect(lead).toHaveURL(new RegExp(`${home}/RU$`))
  await lead.getByRole('button', { name: 'Undo the merge of Russian Federation' }).click()
  await expect(lead.getByText('Undone by')).toBeVisible()
  await lead.goto(`${home}/RUS`)
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Russian Federation')
  await expectAccessible(lead)
})

test('an actor is edited, with its other scripts; a place shows where it is', async ({
  lead,
  script,
  fresh,
}) => {
  await prepare(script, fresh)
  await lead.goto(`/dossiers/${fresh.key}/actors/RU`)
  await lead.getByRole('button', { name: 'Edit', exact: true }).click()
  await lead.getByLabel('Other names').fill('Россия\nRosja')
  await lead.getByLabel('From', { exact: true }).fill('26 Dec 1991')
  await lead.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(lead.getByRole('main')).toContainText('from 26 December 1991')
  await lead.goto(`/dossiers/${fresh.key}/actors/places`)
  await lead.getByRole('link', { name: 'Homel', exact: true }).click()
  await expect(lead.getByRole('img', { name: 'Map around Homel' })).toBeVisible()
  await expect(lead.getByText('resolution 68/262')).toBeVisible()
  await expectAccessible(lead)
})

test('an outlet has a scorecard whose figures lead to their records', async ({ lead, script, fresh }) => {
  await prepare(script, fresh)
  await lead.goto(`/dossiers/${fresh.key}/sources/outlets`)
  await lead.getByRole('link', { name: 'Early Wire' }).click()
  await lead.getByRole('link', { name: /^First: 1 of 1 shared, median 4 days earlier/ }).click()
  await expect(lead.getByRole('heading', { name: 'First: 1' })).toBeVisible()
  await expect(lead.getByRole('link', { name: 'Missiles are based' })).toBeVisible()
  await lead.getByText('Alone', { exact: true }).click()
  await expect(lead.getByText('nobody else has said it')).toBeVisible()
  await expectAccessible(lead)
})

test('a source is withdrawn with its ripple seen before, and restored', async ({ lead, script, fresh }) => {
  const ref = await prepare(script, fresh)
  await lead.goto(`/dossiers/${fresh.key}/sources`)
  await lead.getByRole('link', { name: 'The leak' }).click()
  await lead.getByRole('button', { name: 'Withdraw' }).click()
  const ripple = lead.getByRole('status', { name: 'What this changes' })
  await expect(ripple).toContainText('1 development of 1 that cite it changes')
  await expect(ripple).toContainText(fresh.claims[1]!)
  await expectAccessible(lead)
  await lead.getByLabel('Reason').fill('It was forged.')
  await lead.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(lead.getByText('It was forged.')).toBeVisible()
  const graded = () => script.get<{ reliability: string }>(`/dossiers/${fresh.key}/developments/${ref}`)
  await expect.poll(async () => (await graded()).reliability).toBe('D')
  await lead.getByRole('button', { name: 'Undo' }).click()
  await expect(lead.getByText('It was forged.')).toBeHidden()
  await expect.poll(async () => (await graded()).reliability).toBe('A')
})

test('a kind with a measure of its own is added, and the log takes it', async ({ lead, fresh }) => {
  await lead.goto(`/dossiers/${fresh.key}/settings`)
  await lead.getByRole('button', { name: 'Add a kind' }).click()
  const sheet = lead.getByRole('dialog')
  await sheet.getByLabel('Name of one').fill('Forest fire')
  await sheet.getByLabel('Name of several').fill('Forest fires')
  await sheet.getByRole('button', { name: 'Add a measure' }).click()
  await sheet.getByLabel('Name', { exact: true }).fill('Area burned')
  await sheet.getByLabel('Unit', { exact: true }).fill('ha')
  await expectAccessible(lead)
  await sheet.getByRole('button', { name: 'Add the kind' }).click()
  await expect(lead.getByRole('row', { name: /^Forest fire/ })).toContainText('Area burned')
  await lead.goto(`/dossiers/${fresh.key}/log/new`)
  await lead.getByLabel(/^Kind/).selectOption({ label: 'Forest fire' })
  await lead.getByRole('button', { name: 'Add a figure' }).click()
  await lead.getByLabel('Measure', { exact: true }).selectOption({ label: 'Area burned' })
  await lead.goto(`/dossiers/${fresh.key}/settings`)
  await lead.getByRole('button', { name: 'Archive Forest fire' }).click()
  await expect(lead.getByRole('row', { name: /Forest fire \(archived\)/ })).toBeVisible()
})
