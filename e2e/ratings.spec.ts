import { emailOf, expect, expectAccessible, test } from './fixtures'

test('two people rate a link blind, an editor reveals it, and the disagreement stands in its view', async ({
  lead,
  fresh,
  script,
  visitor,
}) => {
  const room = `/dossiers/${fresh.key}`
  const [claim = ''] = fresh.claims
  await script.post(`${room}/members`, { email: emailOf('analyst'), role: 'analyst' })
  const { ref } = await script.post<{ ref: string }>(`${room}/developments`, {
    ...{ title: 'They did not train', kind: 'military-exercise', happened: '2021-09-10' },
    citations: [{ title: 'A report', outlet: 'Example', reliability: 'B', credibility: 2 }],
  })
  await script.post(`${room}/links`, {
    ...{ claim, development: ref, relation: 'contradicts', strength: 2, accept: true },
    rationale: 'It was their turn.',
  })
  const page = `${room}/claims/${claim}`
  await lead.goto(page)
  const mine = lead.getByRole('group', { name: `Rate ${ref} blind` })
  await mine.getByRole('button', { name: '−2, strongly inconsistent' }).click()
  await expect(mine.getByRole('button', { name: '−2, strongly inconsistent' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(lead.getByText('A second rating is missing.')).toBeVisible()
  await expect(lead.getByRole('button', { name: `Reveal the ratings of ${ref}` })).toHaveCount(0)

  const analyst = await visitor('analyst', page)
  await expect(analyst.getByText('One other has rated it, blind.')).toBeVisible()
  await analyst
    .getByRole('group', { name: `Rate ${ref} blind` })
    .getByRole('button', { name: '+1, consistent', exact: true })
    .click()
  await expect(analyst.getByText(`You rate ${ref} +1.`)).toBeVisible()
  await expectAccessible(analyst)

  await lead.goto(`${room}/claims/ratings`)
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('One link is rated, none is revealed')
  await expectAccessible(lead)
  await lead.getByRole('button', { name: `Reveal the ratings of ${ref}` }).click()
  await lead.getByRole('button', { name: 'Reveal them', exact: true }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(
    'On 1 of 1 revealed link the raters differ by 2 or more',
  )
  const table = lead.getByRole('region', { name: 'Disagreement', exact: true }).last()
  await expect(table.getByRole('row').nth(1)).toContainText('3 disagree')
  await expectAccessible(lead)
  await analyst.goto(page)
  await expect(analyst.getByText(/−2, .* \+1: mean −0\.5, disagree\./)).toBeVisible()
  await analyst.setViewportSize({ width: 390, height: 800 })
  expect(await analyst.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
