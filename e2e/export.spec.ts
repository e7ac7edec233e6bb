import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, test } from './fixtures'
import { LogPage } from './pages/log'

type Manifest = { said: string; rows: number; matching: number; sha256: string; format: string }

test('a view leaves as a file that says what it is', async ({ lead, expected }) => {
  const log = new LogPage(lead, 'BLR')
  await log.open('?kind=sanction')
  await log.press('d', lead.getByRole('dialog', { name: 'Download this view' }))
  const sheet = lead.getByRole('dialog', { name: 'Download this view' })
  await expect(sheet.getByText(/^\d+ developments; the highest marking is TLP:CLEAR\.$/)).toBeVisible()
  const counted = Number(/^\d+/.exec((await sheet.getByText(/developments; the/).textContent()) ?? '')?.[0])
  await expectAccessible(lead)

  await test.step('chosen by keyboard, whole', async () => {
    await expect(sheet.getByRole('radio', { name: /^CSV/ })).toBeFocused()
    await lead.keyboard.press('ArrowDown')
    await lead.keyboard.press('ArrowDown')
    await expect(sheet.getByRole('radio', { name: /^JSON Each/ })).toBeChecked()
    await expect(sheet.getByLabel('Columns')).toBeHidden()
    const arriving = lead.waitForEvent('download')
    await sheet.getByRole('link', { name: 'Download JSON' }).press('Enter')
    const file = JSON.parse(await readFile(await (await arriving).path(), 'utf8')) as {
      developments: unknown[]
      manifest: { rows: number; filters: string }
    }
    expect(file.developments).toHaveLength(counted)
    expect(file.manifest).toMatchObject({ rows: counted, filters: 'kind Sanction' })
  })

  await test.step('with its manifest', async () => {
    const manifest = sheet.getByRole('link', { name: /^Manifest of BLR-log-.*\.json$/ }).first()
    await expect(manifest).toBeVisible()
    const answer = await lead.request.get((await manifest.getAttribute('href'))!)
    const said = (await answer.json()) as Manifest
    expect(said).toMatchObject({ format: 'json', said: 'kind Sanction', rows: counted, matching: counted })
    expect(said.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  await test.step('on a map only what has a place, and the rest is counted beforehand', async () => {
    await sheet.getByRole('radio', { name: /^GeoJSON/ }).check()
    await expect(sheet.getByText(/on the map; the highest marking/)).toBeVisible()
  })

  await test.step('a count that fails says so and can be tried again', async () => {
    expected.push(/ERR_FAILED .*export-preview/)
    await lead.route('**/export-preview*', (route) => route.abort(), { times: 1 })
    await sheet.getByLabel('Ceiling').selectOption('GREEN')
    await expect(sheet.getByText(/The server did not answer/)).toBeVisible()
    await sheet.getByRole('button', { name: 'Count again' }).click()
    await expect(sheet.getByText(/the highest marking is TLP:CLEAR/)).toBeVisible()
  })
})
