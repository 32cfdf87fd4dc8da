import assert from 'node:assert/strict'

/** @typedef {import('./page-driver.mjs').Driver} Driver */

/** @type {readonly (readonly [string, (at: Driver) => Promise<void>])[]} */
export const accessibility = [
  [
    'every control has a name, and no two elements the same id',
    async ({ page }) => {
      const nameless = await page
        .locator('input, select, button')
        .evaluateAll((/** @type {HTMLInputElement[]} */ controls) =>
          controls
            .filter(({ ariaLabel, textContent, labels }) => !ariaLabel && !textContent && !labels?.length)
            .map(({ outerHTML }) => outerHTML),
        )
      assert.deepEqual(nameless, [])
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      )
    },
  ],
  [
    'a question is answered by keyboard',
    async (at) => {
      const question = at.group(at.section('住房情况'), '是否唯一住房')
      await question.getByRole('radio', { name: '是', exact: true }).focus()
      await at.page.keyboard.press('Space')
      assert.equal(await question.getByRole('radio', { name: '是', exact: true }).isChecked(), true)
      await at.page.keyboard.press('ArrowRight')
      await at.page.keyboard.press('ArrowRight')
      assert.equal(await question.getByRole('radio', { name: '未知', exact: true }).isChecked(), true)
    },
  ],
  ...[375, 1280].map(
    /** @returns {readonly [string, (at: Driver) => Promise<void>]} */
    (width) => [
      `nothing is cut off at ${width} px, in either language`,
      async ({ page }) => {
        await page.setViewportSize({ width, height: 800 })
        for (const language of ['English', '中文']) {
          await page.getByRole('radio', { name: language }).check()
          for (const sample of await page.locator('#sample option').all()) {
            await page.locator('#sample').selectOption(await sample.getAttribute('value'))
            const measures = page.locator('.measures .measure')
            if ((await measures.count()) > 0) await measures.first().locator('summary').click()
            const needed = await page.locator('html').evaluate((html) => html.scrollWidth)
            assert.ok(needed <= width, `${needed} px wide in ${language}`)
          }
        }
      },
    ],
  ),
]
