import { expect, expectAccessible, test } from './fixtures'
import { newKey } from './dossier'

const rooms = [
  ['l', 'Log', /\/log$/],
  ['t', 'Trends', /\/trends$/],
  ['s', null, /\/baseline$/],
  ['c', 'Claims', /\/claims$/],
  ['r', 'Reports', /\/reports$/],
  ['b', null, /\/dossiers\/BLR$/],
] as const

test('g and a letter reach every room', async ({ lead }) => {
  await lead.goto('/dossiers/BLR')
  await expect(lead.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
  for (const [letter, title, address] of rooms) {
    // A page that was only just drawn does not hear keys yet.
    await expect(async () => {
      await lead.keyboard.press('g')
      await lead.keyboard.press(letter)
      await expect(lead).toHaveURL(address, { timeout: 3_000 })
    }).toPass()
    await expect(lead.getByRole('heading', { level: 1, ...(title ? { name: title } : {}) })).toBeVisible()
  }
})

test('every room opens from the list of rooms', async ({ lead }) => {
  await lead.goto('/dossiers/BLR')
  const nav = lead.getByRole('navigation', { name: 'Rooms' })
  const hrefs = await nav
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(hrefs.length).toBeGreaterThanOrEqual(10)
  for (const href of hrefs) {
    const answer = await lead.request.get(href)
    expect(answer.status(), href).toBe(200)
  }
})

test('the first press of Tab offers to skip to the page', async ({ lead }) => {
  await lead.goto('/dossiers/BLR/trends')
  await lead.keyboard.press('Tab')
  await expect(lead.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await lead.keyboard.press('Enter')
  await expect(lead.getByRole('main')).toBeFocused()
})

test('the command box goes to rooms and searches the log, by keyboard alone', async ({ lead, expected }) => {
  expected.push(/503 .*claims/)
  await lead.goto('/dossiers/BLR/team')
  await lead.keyboard.press('Control+k')
  const box = lead.getByRole('combobox', { name: 'Search or type a command' })
  await expect(box).toBeFocused()
  await lead.keyboard.type('trends')
  await lead.keyboard.press('Enter')
  await expect(lead).toHaveURL(/\/trends$/)
  await expect(lead.getByRole('heading', { name: 'Trends', level: 1 })).toBeVisible()
  await lead.keyboard.press('/')
  await expect(box).toBeFocused()
  await lead.keyboard.type('Iskander')
  await expect(lead.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await lead.keyboard.press('Enter')
  await expect(lead).toHaveURL(/\/log\?q=Iskander/)
  // records come after the full search; that none fits, or that they cannot be looked up, is said
  const found = lead.getByRole('dialog', { name: 'Search and commands' })
  await lead.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await box.fill('qwertzuiop')
  await expect(found.getByText('No claim and no development fits.')).toBeVisible()
  await expectAccessible(lead)
  await lead.route('**/dossiers/BLR/claims?*', (asked) => asked.fulfill({ status: 503, body: '{}' }), {
    times: 1,
  })
  await box.fill('Iskander')
  await expect(found.getByText(/could not be looked up just now/)).toBeVisible()
  await expectAccessible(lead)
  await box.fill('Iskanders')
  await box.fill('Iskander')
  await expect(found.getByRole('group', { name: 'Log' }).getByRole('option').first()).toBeVisible()
})

test('? shows the shortcuts and Escape gives the page back', async ({ lead }) => {
  await lead.goto('/dossiers/BLR/team')
  await expect(lead.getByRole('heading', { name: 'Team', level: 1 })).toBeVisible()
  await lead.keyboard.press('?')
  const sheet = lead.getByRole('dialog').filter({ hasText: 'Go to Log' })
  await expect(sheet).toBeVisible()
  await lead.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('the clocks stand in the address, go from room to room and come back to now', async ({ lead }) => {
  await lead.goto('/dossiers/BLR')
  await lead.getByRole('button', { name: 'World today' }).click()
  await lead.getByRole('textbox', { name: 'World date' }).fill('2021-12-31')
  await lead.getByRole('button', { name: 'Set' }).click()
  await expect(lead).toHaveURL(/world=2021-12-31/)
  await lead.getByRole('link', { name: /^Trends/ }).click()
  await expect(lead).toHaveURL(/\/trends\?world=2021-12-31$/)
  await lead.keyboard.press('g')
  await lead.keyboard.press('c')
  await expect(lead).toHaveURL(/\/claims\?world=2021-12-31$/)
  await lead.getByRole('button', { name: 'World 31 Dec 2021' }).click()
  await lead.getByRole('button', { name: 'Today' }).click()
  await expect(lead).toHaveURL(/\/claims$/)
})

test('drift falls back to nothing on the day of publication', async ({ lead }) => {
  await lead.goto('/dossiers/BLR?world=2019-07-18')
  await expect(lead.getByText('Untested so far')).toBeVisible()
})

test('at 390 px the rooms are in a drawer and no page scrolls sideways', async ({ lead }) => {
  await lead.setViewportSize({ width: 390, height: 844 })
  for (const room of ['', '/log', '/trends', '/claims', '/reports', '/team', '/settings', '/baseline']) {
    await lead.goto(`/dossiers/BLR${room}`)
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
    const wide = await lead.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, room).toBeLessThanOrEqual(390)
  }
  await lead.getByRole('button', { name: 'Rooms' }).click()
  const drawer = lead.getByRole('dialog', { name: 'Rooms' })
  await drawer.getByRole('link', { name: /^Team/ }).click()
  await expect(lead).toHaveURL(/\/team$/)
  await expect(drawer).toBeHidden()
})

test('what is not there says so, in and out of a dossier', async ({ lead }) => {
  const gone = [
    `reports/${crypto.randomUUID()}`,
    'claims/BLR-C-99',
    'log/BLR-D-9999',
    `sources/${crypto.randomUUID()}`,
  ]
  const below = gone.map((path) => `/dossiers/BLR/${path}`)
  for (const path of ['/nowhere', `/dossiers/${newKey()}`, '/dossiers/BLR/nowhere', ...below]) {
    const answer = await lead.goto(path)
    expect(answer!.status(), path).toBe(404)
    await expect(lead.getByRole('heading', { name: /no such page/ })).toBeVisible()
  }
  // Below a dossier the frame is on its way before the record is looked for.
  await lead.goto('/dossiers/BLR/reports/nothing')
  await expect(lead.getByRole('heading', { name: /no such page/ })).toBeVisible()
})

test('dark stays dark', async ({ lead }) => {
  await lead.goto('/dossiers/BLR/team')
  await lead.getByRole('button', { name: /your account/ }).click()
  await lead.getByText('Dark', { exact: true }).click()
  const html = lead.locator('html')
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await lead.goto('/dossiers/BLR/trends')
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('a dossier is begun from the list, and a key that is taken is refused', async ({ lead }) => {
  const key = newKey()
  await lead.goto('/dossiers')
  await lead.getByRole('button', { name: 'Begin a dossier' }).click()
  const sheet = lead.getByRole('dialog', { name: 'Begin a dossier' })
  await sheet.getByLabel('Title').fill('Black Sea Fleet')
  await expect(sheet.getByLabel('Key')).toHaveValue('BSF')
  await sheet.getByLabel('Key').fill('blr')
  await sheet.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(sheet.getByRole('alert')).toBeVisible()
  await expect(sheet.getByLabel('Title')).toHaveValue('Black Sea Fleet')
  await sheet.getByLabel('Key').fill(key)
  await sheet.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(lead).toHaveURL(new RegExp(`/dossiers/${key}$`))
  await expect(lead.getByText('Nothing to measure against yet')).toBeVisible()
})
