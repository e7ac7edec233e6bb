import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

type Baseline = { id: string; blocks: { id: string; text: string }[] }

const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const row = (page: Page, ref: string) => page.locator(`tr[data-claim="${ref}"]:visible`)

test('what became of the claims of 2019 is said beside those of 2021, and what changed without a word is flagged', async ({
  lead,
  fresh,
  script,
}) => {
  const [armies = '', missiles = '', lender = ''] = fresh.claims
  await lead.goto(`/dossiers/${fresh.key}/claims/lineage`)
  await expect(lead.getByText('No earlier baseline')).toBeVisible()
  const sentences = [
    'The two armies train together every second autumn.',
    'No foreign missiles will be based in the country before 2035.',
  ]
  const later = await script.post<Baseline>(`/dossiers/${fresh.key}/baselines`, {
    ...{
      title: 'What we wrote in 2021',
      publishedOn: '2021-12-31',
      text: `# Again\n\n${sentences.join(' ')}`,
    },
  })
  const block = later.blocks.find(({ text }) => text.startsWith(sentences[0]!))!.id
  const made: string[] = []
  for (const statement of sentences) {
    const claim = {
      baselineId: later.id,
      statement,
      type: 'judgement',
      passages: [{ block, start: 0, end: 10 }],
    }
    made.push((await script.post<{ ref: string }>(`/dossiers/${fresh.key}/claims`, claim)).ref)
  }
  const [again = '', changed = ''] = made
  await lead.reload()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(
    'What became of 3 of 3 claims nobody has said; one claim changed without a word; 2 claims come from none',
  )
  await expect(row(lead, missiles)).toContainText('Changed without a word: its words are others.')
  await expectAccessible(lead)

  await expect(async () => {
    await row(lead, armies)
      .getByRole('button', { name: `Carried: ${armies}` })
      .click({ timeout: 2_000 })
    await expect(status(lead, `${armies} is carried as ${again}`)).toBeVisible({ timeout: 4_000 })
  }).toPass()
  await expect(row(lead, armies)).toContainText('Carried')
  await row(lead, missiles)
    .getByRole('button', { name: `Revised…: ${missiles}` })
    .click()
  const sheet = lead.getByRole('dialog', { name: `What became of ${missiles}` })
  await sheet.getByRole('button', { name: 'Say so', exact: true }).click()
  await expect(sheet.getByText('Say why, in a sentence.').first()).toBeVisible()
  await sheet.getByLabel('Why', { exact: true }).fill('Five years were added.')
  await expectAccessible(lead)
  await sheet.getByRole('button', { name: 'Say so', exact: true }).click()
  await expect(row(lead, missiles)).toContainText('Five years were added.')
  await expect(row(lead, missiles)).toContainText(changed)
  await expect(row(lead, missiles)).not.toContainText('Changed without a word')
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(
    'What became of 1 of 3 claims nobody has said',
  )

  await row(lead, missiles)
    .getByRole('button', { name: `Take back: ${missiles}` })
    .click()
  await expect(row(lead, missiles)).toContainText('Nobody has said.')
  await status(lead, `What was said of ${missiles} is taken back`)
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(row(lead, missiles)).toContainText('Five years were added.')
  await lead.goto(`/dossiers/${fresh.key}/claims/${changed}`)
  await expect(lead.getByRole('region', { name: 'Lineage' })).toContainText(`Revised from ${missiles}`)
  await lead.setViewportSize({ width: 390, height: 800 })
  await lead.goto(`/dossiers/${fresh.key}/claims/lineage?only=open`)
  await expect(row(lead, lender)).toBeVisible()
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
