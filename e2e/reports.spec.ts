import { expect, test } from './fixtures'
import type { FreshDossier } from './dossier'
import { downloaded, ReportSheet } from './pages/reports'
import { pdfStructure, pdfText } from './pdf'
import type { Script } from './script'

const compose = ({ key, baselineId }: FreshDossier, script: Script, title: string) =>
  script.post<{ id: string; version: number }>(`/dossiers/${key}/reports`, {
    title,
    settings: { baselineId },
  })

/** One more development, that bears on the first claim. */
async function happenMore({ key, claims }: FreshDossier, script: Script, title: string) {
  const links = [
    {
      claim: claims[0],
      relation: 'contradicts',
      strength: 3,
      rationale: 'It was called off.',
      state: 'accepted',
    },
  ]
  await script.post(`/dossiers/${key}/developments`, {
    title,
    kind: 'military-exercise',
    happened: '2023-09',
    links,
    citations: [{ url: `https://example.org/${title.length}`, title, reliability: 'B', credibility: 2 }],
  })
}

test('a report is composed; what was typed stays when it is refused', async ({ lead, fresh }) => {
  await lead.goto(`/dossiers/${fresh.key}/reports`)
  await expect(lead.getByText('No report yet')).toBeVisible()
  await lead.getByRole('button', { name: 'Compose a report' }).click()
  const form = new ReportSheet(lead, 'Compose a report')
  await form.field('Notes').fill('Written with care.\n\nTwice.')
  await form.field('The world as of').fill('2022-02-24')
  await form.field('Chart').selectOption('Figures over time')
  await form.field('Zapad').check()
  await form.press('Compose')
  await expect(form.sheet.getByRole('alert')).toContainText('Give the report a title.')
  await expect(form.field('Notes')).toHaveValue('Written with care.\n\nTwice.')
  await expect(form.field('The world as of')).toHaveValue('2022-02-24')
  await form.sheet.getByRole('link', { name: 'Give the report a title.' }).click()
  await expect(form.field('Title')).toBeFocused()
  await lead.keyboard.type('Where we stood')
  await lead.keyboard.press('Enter')
  await expect(lead.getByRole('heading', { name: 'Where we stood', level: 1 })).toBeVisible()
  await expect(lead.getByText('The world as of 24 Feb 2022')).toBeVisible()
  await expect(lead.getByText('Zapad: what was declared and what was estimated')).toBeVisible()

  const file = await downloaded(lead, () => lead.getByRole('button', { name: 'Download PDF' }).click())
  expect(file.name).toMatch(/\.pdf$/)
  expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const text = pdfText(file.path)
  if (text !== null) {
    expect(text).toContain('Where we stood')
    expect(text).toContain('Written with care.')
    expect(text).toContain('No foreign missiles will be based in the country before 2030.')
  }
  const structure = pdfStructure(file.path)
  if (structure !== null) expect(structure).toMatch(/Document[\s\S]*H1[\s\S]*Figure/)
})

test('a stale change shows both versions and can be saved over', async ({ lead, fresh, script }) => {
  const { id, version } = await compose(fresh, script, 'First title')
  await lead.goto(`/dossiers/${fresh.key}/reports/${id}`)
  await lead.getByRole('button', { name: 'Change' }).click()
  const form = new ReportSheet(lead, 'Change the report')
  await form.field('Title').fill('My title')
  await script.patch(`/dossiers/${fresh.key}/reports/${id}`, { version, title: 'Their title' })
  await form.press('Save')
  const both = form.sheet.getByRole('table', { name: 'Where the two versions differ' })
  await expect(both.getByRole('row', { name: /Title/ })).toHaveText(/My title.*Their title/)
  await expect(form.field('Title')).toHaveValue('My title')
  await form.press('Save mine over it')
  await expect(lead.getByRole('heading', { name: 'My title', level: 1 })).toBeVisible()
  await expect(form.sheet).toBeHidden()
})

test('an edition is frozen: its hash and its text outlive what happens later', async ({
  lead,
  fresh,
  script,
}) => {
  const { id } = await compose(fresh, script, 'For the record')
  await lead.goto(`/dossiers/${fresh.key}/reports/${id}`)
  await lead.getByRole('button', { name: 'Issue' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Issue' }).click()
  const edition = lead.getByRole('listitem').filter({ hasText: 'Edition 1' })
  await expect(edition).toContainText('issued')
  const hash = await edition.locator('code').getAttribute('title')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const take = () => downloaded(lead, () => edition.getByRole('link', { name: 'Edition 1' }).click())
  const before = await take()

  await happenMore(fresh, script, 'The autumn exercise was called off')
  await lead.reload()
  await expect(lead.getByRole('row', { name: /The two armies train/ })).not.toContainText('untested')
  await expect(edition.locator('code')).toHaveAttribute('title', hash!)
  const after = await take()
  expect(pdfText(after.path)).toBe(pdfText(before.path))
  const now = await downloaded(lead, () => lead.getByRole('button', { name: 'Download PDF' }).click())
  if (pdfText(now.path) !== null) {
    expect(pdfText(now.path)).toContain('The autumn exercise was called off')
    expect(pdfText(after.path)).not.toContain('The autumn exercise was called off')
  }
})

test('a reader downloads, and neither composes nor issues', async ({ visitor, fresh, script }) => {
  const { id } = await compose(fresh, script, 'To be read')
  await script.post(`/dossiers/${fresh.key}/members`, { email: 'reader@plumbline.test', role: 'reader' })
  const page = await visitor('reader', `/dossiers/${fresh.key}/reports`)
  await expect(page.getByRole('button', { name: 'Compose a report' })).toHaveCount(0)
  await page.getByRole('link', { name: 'To be read', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Issue' })).toHaveCount(0)
  const file = await downloaded(page, () => page.getByRole('button', { name: 'Download PDF' }).click())
  expect(file.bytes.length).toBeGreaterThan(10_000)
  const refused = await page.request.post(`/api/v1/dossiers/${fresh.key}/reports/${id}/editions`, {
    headers: { origin: new URL(page.url()).origin },
    data: {},
  })
  expect(refused.status()).toBe(403)
})
