// Draws the picture of the README anew. Needs a font with Chinese characters.
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { withPage } from './with-page.mjs'

const found = findChromium()
if ('reason' in found) throw new Error(`Cannot draw the picture: ${found.reason}`)

await withPage(found.path, async (page, open) => {
  await page.setViewportSize({ width: 1060, height: 740 })
  await open()
  await page.locator('#sample').selectOption('disability')
  await page.locator('[data-code="HEA-PREMIUM"] summary').first().click()
  await page
    .locator('main')
    .evaluate((main) => main.ownerDocument.defaultView?.scrollTo(0, main.getBoundingClientRect().top))
  await page.locator('#decision').evaluate((decision) => decision.scrollTo(0, 0))
  await page.screenshot({ path: fileURLToPath(new URL('../screenshot.png', import.meta.url)) })
})
