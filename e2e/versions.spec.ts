import { expect, expectAccessible, test } from './fixtures'
import { BaselinePage } from './pages/baseline'
import { VersionsPage } from './pages/versions'

/** The armies' sentence is put behind the other, the missiles' is changed, the lender's is gone. */
const LATER = `# What we expect

A new paragraph opens the text, and says little.

No foreign missiles will be stationed in the country before 2030. The two armies train together every second autumn.`

test.describe('a later version of the text', () => {
  test('is previewed, frozen, and its passages are looked at one by one, all by keyboard', async ({
    lead,
    fresh,
  }) => {
    const { key, baselineId, claims } = fresh
    const [armies, missiles, lender] = claims as [string, string, string]
    const room = new BaselinePage(lead, key)
    const versions = new VersionsPage(lead, key)
    await room.open()
    await lead.getByRole('link', { name: 'New version' }).focus()
    await lead.keyboard.press('Enter')
    await expect(versions.freeze).toBeDisabled()
    await expect(async () => {
      await versions.text.fill(LATER)
      await expect(versions.fate('to look at')).toHaveText('2', { timeout: 2_000 })
    }).toPass()
    await lead.getByRole('textbox', { name: 'What changed' }).fill('The forecast was sharpened.')
    await expect(versions.fate('without a place')).toHaveText('1')
    await expect(lead.locator('ins', { hasText: 'stationed' })).toBeVisible()
    await expectAccessible(lead)
    await lead.reload()
    await expect(lead.getByText('What you typed before is still here.')).toBeVisible()
    await versions.freeze.focus()
    await lead.keyboard.press('Enter')

    await expect(lead.getByRole('heading', { name: 'Passages in version 2' })).toBeVisible()
    await expect(versions.waiting).toHaveText('3 of 3 wait for somebody.')
    await expect(versions.view.getByRole('link', { name: missiles })).toBeVisible()
    await expectAccessible(lead)
    await lead.keyboard.press('y')
    await expect(versions.waiting).toHaveText('2 of 3 wait for somebody.')
    await expect(versions.view.getByRole('link', { name: armies })).toBeVisible()
    await lead.keyboard.press('y')
    await expect(versions.waiting).toHaveText('1 of 3 wait for somebody.')
    await expect(versions.view.getByRole('link', { name: lender })).toBeVisible()
    await expect(versions.view.getByText('The neighbour remains the main lender.')).toBeVisible()
    await lead.keyboard.press('x')
    await lead.keyboard.press('z')
    await expect(lead.getByText('It is as it was before.')).toBeVisible()
    await expect(versions.waiting).toHaveText('1 of 3 wait for somebody.')
    await lead.keyboard.press('x')
    await expect(versions.waiting).toHaveText('Nothing waits.')
    await lead.keyboard.press('z')
    await expect(versions.waiting).toHaveText('1 of 3 wait for somebody.')

    await lead.keyboard.press('x')
    await expect(versions.waiting).toHaveText('Nothing waits.')

    await room.open(`?baseline=${baselineId}`)
    await expect(room.mark(armies)).toHaveText('The two armies train together every second autumn.')
    await room.open(`?baseline=${baselineId}&version=1`)
    await expect(room.mark(lender)).toHaveText('The neighbour remains the main lender.')
    await lead.goto(`/dossiers/${key}/baseline/redline?baseline=${baselineId}&from=1&to=2`)
    await expect(lead.getByText('The forecast was sharpened.').filter({ visible: true })).toBeVisible()
    await expect(lead.locator('del', { hasText: 'based' })).toBeVisible()
    await expectAccessible(lead)
  })
})
