import { emailOf, expect, password, signIn, test } from './fixtures'
import { newKey } from './dossier'
import { openSession } from './script'

const wrong = 'This address and password do not fit together. Check both and try again.'
const stranger = () => ({ email: `${newKey().toLowerCase()}@plumbline.test`, password: 'not the right one' })

test('a wrong password and an unknown address get the same sentence, and keep the address', async ({
  page,
}) => {
  for (const email of [emailOf('reader'), stranger().email]) {
    await page.goto('/sign-in')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill('not the right one')
    await page.getByLabel('Password').press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(wrong)
    await expect(page.getByLabel('Email')).toHaveValue(email)
  }
  await page.getByLabel('Email').fill(emailOf('reader'))
  await page.getByLabel('Password').fill(password())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Dossiers', level: 1 })).toBeVisible()
})

test('too many wrong passwords close the address to guesses, with a sentence', async ({ page, request }) => {
  const guess = stranger()
  for (let attempt = 0; attempt < 10; attempt++) expect(await openSession(request, guess)).toBe(401)
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(guess.email)
  await page.getByLabel('Password').fill('the eleventh')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Too many wrong passwords')
})

test('a server that does not answer loses nothing that was typed', async ({ page, expected }) => {
  expected.push(/ERR_FAILED/, /next-auth/)
  await page.goto('/sign-in')
  await page.route('**/api/auth/**', (route) => route.abort())
  await page.getByLabel('Email').fill(emailOf('reader'))
  await page.getByLabel('Password').fill(password())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('try again')
  await expect(page.getByLabel('Password')).toHaveValue(password())
  await page.unroute('**/api/auth/**')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Dossiers', level: 1 })).toBeVisible()
})

test('a deep link leads through the sign-in page to where it points, filters and all', async ({ page }) => {
  await page.goto('/dossiers/BLR/trends?step=month&from=2019-01-01')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Email').fill(emailOf('reader'))
  await page.getByLabel('Password').fill(password())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/dossiers\/BLR\/trends\?step=month&from=2019-01-01$/)
})

for (const next of [
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
]) {
  test(`next=${JSON.stringify(next)} stays here`, async ({ page }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await page.getByLabel('Email').fill(emailOf('reader'))
    await page.getByLabel('Password').fill(password())
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/dossiers$/)
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/dossiers$/)
  })
}

test('signing out ends the session in every tab and for every copy of its cookie', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'reader', '/dossiers/BLR/log')
  const second = await context.newPage()
  await second.goto('/dossiers/BLR/team')
  await expect(second.getByRole('heading', { name: 'Team', level: 1 })).toBeVisible()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const copy = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie } })
  expect((await copy.get('/api/v1/dossiers/BLR')).status()).toBe(200)

  await page.getByRole('button', { name: /your account/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)

  await second.getByRole('link', { name: /^Trends/ }).click()
  await expect(second).toHaveURL(/\/sign-in\?next=/)
  await page.goBack()
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in/)
  for (const path of [
    '/api/v1/dossiers',
    '/api/v1/dossiers/BLR',
    '/api/v1/me',
    '/api/v1/dossiers/BLR/developments.csv',
  ])
    expect((await copy.get(path)).status(), path).toBe(401)
  const written = await copy.post('/api/v1/dossiers', {
    headers: { origin: baseURL! },
    data: { newKey: newKey(), title: 'x' },
  })
  expect(written.status()).toBe(401)
  for (const path of ['/dossiers', '/dossiers/BLR', '/dossiers/BLR/baseline'])
    expect((await copy.get(path, { maxRedirects: 0 })).headers()['location'], path).toContain('/sign-in')
  await copy.dispose()
})

test('a stranger learns nothing: a dossier of others looks like none', async ({ page, fresh }) => {
  await signIn(page, 'reader')
  const missing = await page.request.get(`/api/v1/dossiers/${newKey()}`)
  const foreign = await page.request.get(`/api/v1/dossiers/${fresh.key}`)
  expect([missing.status(), foreign.status()]).toEqual([404, 404])
  expect(await foreign.json()).toEqual(await missing.json())
  await page.goto(`/dossiers/${fresh.key}/log`)
  await expect(page.getByRole('heading', { name: /no such page, or it is not yours/ })).toBeVisible()
})
