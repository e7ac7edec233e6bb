import { expect, expectAccessible, signIn, test } from './fixtures'
import { newKey } from './dossier'

const rooms = [
  '',
  '/log',
  '/trends',
  '/baseline',
  '/claims',
  '/reports',
  '/actors',
  '/actors/places',
  '/sources',
  '/sources/outlets',
  '/team',
  '/settings',
]

// Looking at a page twice takes seconds: each by itself, so that the workers share them.
test.describe.configure({ mode: 'parallel', timeout: 120_000 })

test('signing in', async ({ page }) => {
  await page.goto('/sign-in')
  await expectAccessible(page)
  await page.getByLabel('Email').fill('nobody@plumbline.test')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('main').getByRole('alert')).not.toBeEmpty()
  await expectAccessible(page)
})

for (const room of rooms) {
  test(`the sample: ${room || 'brief'}`, async ({ lead }) => {
    await lead.goto(`/dossiers/BLR${room}`)
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(lead)
  })

  test(`a dossier with nothing in it: ${room || 'brief'}`, async ({ lead, script }) => {
    const key = newKey()
    await script.post('/dossiers', { newKey: key, title: 'Nothing yet' })
    await lead.goto(`/dossiers/${key}${room}`)
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(lead)
  })
}

test('what is folded under the charts, a mark in focus, an empty choice', async ({ lead }) => {
  // A page with all its tables is the longest that there is.
  test.setTimeout(240_000)
  await lead.goto('/dossiers/BLR/trends')
  await lead.locator('a[data-mark]').first().focus()
  for (const folded of await lead.locator('details > summary').filter({ visible: true }).all())
    await folded.click()
  await expectAccessible(lead)
  await lead.goto('/dossiers/BLR/trends?from=1990-01-01&to=1990-12-31')
  await expectAccessible(lead)
})

test('sheets: a new dossier, a new member, a report', async ({ lead, fresh, script }) => {
  const settings = { baselineId: fresh.baselineId }
  const { id } = await script.post<{ id: string }>(`/dossiers/${fresh.key}/reports`, {
    title: 'One',
    settings,
  })
  const openings = [
    ['/dossiers', 'Begin a dossier'],
    [`/dossiers/${fresh.key}/team`, 'Add a member'],
    [`/dossiers/${fresh.key}/reports`, 'Compose a report'],
    [`/dossiers/${fresh.key}/reports/${id}`, 'Issue'],
  ] as const
  for (const [path, button] of openings) {
    await lead.goto(path)
    await lead.getByRole('button', { name: button }).click()
    await expect(lead.getByRole('dialog')).toBeVisible()
    await test.step(button, () => expectAccessible(lead))
  }
  await lead.goto(`/dossiers/${fresh.key}/reports/${id}`)
  await expectAccessible(lead)
})

test('the list of dossiers, what is not there, and what a reader sees', async ({ page }) => {
  await signIn(page, 'reader')
  await expectAccessible(page)
  await page.goto('/dossiers/BLR/nowhere')
  await expectAccessible(page)
  for (const room of ['', '/reports', '/team', '/settings']) {
    await page.goto(`/dossiers/BLR${room}`)
    await test.step(`reader ${room}`, () => expectAccessible(page))
  }
})
