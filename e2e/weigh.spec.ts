import { expect, expectAccessible, test } from './fixtures'

type Load = {
  total: number
  tests: { pillar: { label: string }; driftMove: number | null; linchpin: boolean }[]
}

test.describe('what the number rests on', () => {
  test('the load test names what the API finds, kind by kind, and leads to it', async ({ lead, script }) => {
    const { items } = await script.get<{ items: { id: string }[] }>('/dossiers/BLR/baselines')
    const ask = (of: string) =>
      script.get<Load>(`/dossiers/BLR/baselines/${items[0]!.id}/load-bearing?of=${of}`)
    const [developments, years] = [await ask('development'), await ask('year')]
    await lead.goto('/dossiers/BLR/claims')
    await lead.getByRole('link', { name: 'Load-bearing' }).click()
    const heading = lead.getByRole('heading', { level: 1 })
    await expect(heading).toContainText(developments.tests[0]!.pillar.label)
    const rows = lead.getByRole('table').locator('tbody tr')
    await expect(rows).toHaveCount(developments.tests.length)
    await expect(rows.filter({ hasText: 'linchpin' })).toHaveCount(
      developments.tests.filter(({ linchpin }) => linchpin).length,
    )
    await lead
      .getByRole('navigation', { name: 'What is left out' })
      .getByRole('link', { name: 'years' })
      .click()
    await expect(heading).toContainText(`what began in ${years.tests[0]!.pillar.label}`)
    await expectAccessible(lead)
    await rows.first().getByRole('rowheader').getByRole('link').click()
    await expect(lead).toHaveURL(/\/log\?.*from=\d{4}-01-01/)
  })

  test('the matrix has a row a development and the least contradicted claim first', async ({ lead }) => {
    await lead.goto('/dossiers/BLR/claims/matrix')
    const rows = lead.getByRole('table').locator('tbody tr')
    const all = await rows.count()
    expect(all).toBeGreaterThan(50)
    const drifts = await lead
      .locator('thead th a')
      .evaluateAll((heads) =>
        heads.flatMap((head) => /drift (\d+)\./.exec((head as HTMLElement).title)?.[1] ?? []).map(Number),
      )
    expect(drifts).toEqual(drifts.toSorted((a, b) => a - b))
    await lead.getByRole('link', { name: 'only those that bear on several claims' }).click()
    await expect(lead).toHaveURL(/several=1/)
    await expect(rows.first()).toBeVisible()
    expect(await rows.count()).toBeLessThan(all)
    await expectAccessible(lead)
  })
})
