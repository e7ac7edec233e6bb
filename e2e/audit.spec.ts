import { expect, expectAccessible, test } from './fixtures'

test('the audit is narrowed in the address, checked against its seals, and taken as a file', async ({
  lead,
  fresh,
}) => {
  const [ref = ''] = fresh.developments
  await lead.goto(`/dossiers/${fresh.key}/settings`)
  await lead.getByRole('link', { name: /^All entries, by person/ }).click()
  await expect(lead.getByRole('heading', { name: 'Audit', level: 1 })).toBeVisible()
  await expectAccessible(lead)

  await lead.getByRole('button', { name: 'Check the chain' }).click()
  const found = lead.getByRole('status').filter({ hasText: 'entries are as they were sealed, from 1 ' })
  await expect(found).toContainText('Its last seal is')

  await lead.getByLabel('Record', { exact: true }).fill(ref)
  await lead.getByLabel('Record', { exact: true }).press('Enter')
  await lead.waitForURL(/record=/)
  const table = lead.getByRole('table', { name: 'Audit entries, newest first' })
  await expect(table.getByRole('rowheader', { name: 'development logged', exact: true })).toHaveCount(1)
  await expect(lead.getByText('1 entry, newest first')).toBeVisible()
  const taken = lead.waitForEvent('download')
  await lead.getByRole('link', { name: 'These entries as CSV' }).click()
  expect((await taken).suggestedFilename()).toBe(`${fresh.key}-audit.csv`)

  await lead.getByLabel('What', { exact: true }).selectOption('baseline')
  await lead.getByRole('button', { name: 'Show', exact: true }).click()
  await lead.waitForURL(/type=baseline/)
  await expect(lead.getByText('No entry fits', { exact: true }).filter({ visible: true })).toBeVisible()
  await expectAccessible(lead)
  await lead.getByRole('link', { name: 'Show all entries' }).click()
  await expect(table.getByRole('rowheader', { name: 'export taken', exact: true })).toHaveCount(1)
})
