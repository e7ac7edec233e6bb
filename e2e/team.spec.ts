import { emailOf, expect, password, test } from './fixtures'
import { newKey } from './dossier'

test('a member is added, changed and removed, and each change holds from their next click', async ({
  lead,
  visitor,
  fresh,
}) => {
  await lead.goto(`/dossiers/${fresh.key}/team`)
  await lead.getByRole('button', { name: 'Add a member' }).click()
  const sheet = lead.getByRole('dialog', { name: 'Add a member' })
  await sheet.getByLabel('Email').fill(emailOf('analyst'))
  await sheet.getByRole('button', { name: 'Add' }).click()
  await expect(sheet).toBeHidden()
  const row = lead.getByRole('row', { name: /analyst@plumbline\.test/ })
  await expect(row.getByRole('combobox')).toHaveValue('analyst')

  const analyst = await visitor('analyst', `/dossiers/${fresh.key}/log`)
  const log = analyst.getByRole('link', { name: /Log a development/ })
  await expect(log).toBeVisible()

  await row.getByRole('combobox').selectOption('reader')
  await expect(lead.getByText('Analyst is now reader.')).toBeVisible()
  await analyst.reload()
  await expect(analyst.getByRole('heading', { name: 'Log', level: 1 })).toBeVisible()
  await expect(log).toHaveCount(0)
  const origin = new URL(analyst.url()).origin
  const development = { title: 'No longer allowed', kind: 'other', happened: '2022' }
  const path = `/api/v1/dossiers/${fresh.key}/developments`
  expect((await analyst.request.post(path, { headers: { origin }, data: development })).status()).toBe(403)

  await row.getByRole('button', { name: 'Remove Analyst' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(row).toHaveCount(0)
  await analyst.getByRole('link', { name: /^Trends/ }).click()
  await expect(analyst.getByRole('heading', { name: /no such page, or it is not yours/ })).toBeVisible()
  expect((await analyst.request.get(path)).status()).toBe(404)
})

test('a new person gets an account, with a password worth the name', async ({ lead, visitor, fresh }) => {
  const email = `${newKey().toLowerCase()}@plumbline.test`
  await lead.goto(`/dossiers/${fresh.key}/team`)
  await lead.getByRole('button', { name: 'Add a member' }).click()
  const sheet = lead.getByRole('dialog', { name: 'Add a member' })
  await sheet.getByLabel('Email').fill('not an address')
  await sheet.getByRole('button', { name: 'Add' }).click()
  await expect(sheet.getByRole('alert')).toContainText('Write a whole e-mail address.')
  await sheet.getByLabel('Email').fill(email)
  await sheet.getByLabel('Name').fill('Newcomer')
  await sheet.getByRole('button', { name: 'Add' }).click()
  await expect(sheet.getByRole('alert')).toContainText('Give it a first password.')
  await sheet.getByLabel('First password').fill('short')
  await sheet.getByRole('button', { name: 'Add' }).click()
  await expect(sheet.getByRole('alert')).toContainText('at least')
  await expect(sheet.getByLabel('Name')).toHaveValue('Newcomer')
  await sheet.getByLabel('First password').fill(password())
  await sheet.getByRole('button', { name: 'Add' }).click()
  await expect(lead.getByRole('row', { name: new RegExp(email) })).toBeVisible()
  const page = await visitor({ email, password: password() }, '/dossiers')
  await expect(page.getByRole('link', { name: `Trial dossier ${fresh.key}` })).toBeVisible()
  await expect(page.getByText('Belarus and Russia')).toHaveCount(0)
})

test('the last owner cannot step down', async ({ lead, fresh }) => {
  await lead.goto(`/dossiers/${fresh.key}/team`)
  await lead.getByLabel('Role of Lead analyst').selectOption('reader')
  await expect(lead.getByText('A dossier needs an owner. Make somebody else an owner first.')).toBeVisible()
  await expect(lead.getByLabel('Role of Lead analyst')).toHaveValue('owner')
})

test('who may not manage the team sees it, and no controls', async ({ visitor }) => {
  const page = await visitor('reader', '/dossiers/BLR/team')
  await expect(page.getByRole('row', { name: /lead@plumbline\.test/ })).toContainText('owner')
  await expect(page.getByRole('button', { name: 'Add a member' })).toHaveCount(0)
  await expect(page.getByRole('table').getByRole('combobox')).toHaveCount(0)
})

test('a token is shown once, works, and is revoked at once', async ({ lead, playwright, baseURL }) => {
  const name = `trial ${newKey()}`
  await lead.goto('/dossiers/BLR/settings')
  await lead.getByLabel('What will use it').fill(name)
  await lead.getByRole('button', { name: 'Mint a token' }).click()
  const minted = lead.getByText('It is shown only now.')
  await expect(minted).toBeVisible()
  const authorization = `Bearer ${await minted.locator('code').textContent()}`
  const script = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization } })
  expect((await script.get('/api/v1/dossiers/BLR')).status()).toBe(200)
  const write = await script.post('/api/v1/dossiers', { data: { newKey: newKey(), title: 'x' } })
  expect(write.status()).toBe(403)
  await lead.reload()
  await expect(minted).toHaveCount(0)
  await lead.getByRole('button', { name: `Revoke ${name}` }).click()
  await expect(lead.getByText(`${name} opens nothing any more.`)).toBeVisible()
  expect((await script.get('/api/v1/dossiers/BLR')).status()).toBe(401)
  await script.dispose()
})
