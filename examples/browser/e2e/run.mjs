// Builds the page and uses it in a browser, as a file from the disk and without a network. Where there is no browser and
// none can be installed, says so: `skipped: …` on standard error.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { accessibility } from './accessibility.mjs'
import { findChromium, openBrowser } from './chromium.mjs'
import { drive } from './page-driver.mjs'
import { scenario } from './scenario.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} executablePath */
const test = async (executablePath) => {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  const file = pathToFileURL(join(root, 'dist/index.html')).href
  const userDataDir = await mkdtemp(join(tmpdir(), 'bangfu-browser-'))
  const browser = await openBrowser(executablePath, userDataDir)
  try {
    const [page = await browser.newPage()] = browser.pages()
    page.setDefaultTimeout(15_000)
    /** @type {string[]} */
    const faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('request', (request) => !/^(?:data:|file:)/.test(request.url()) && faults.push(`fetched ${request.url()}`))
    await page.goto(file)
    const at = drive(page)
    for (const [name, run] of [...scenario, ...accessibility]) {
      await run(at)
      assert.deepEqual(faults, [], name)
      console.log(`✓ ${name}`)
    }
  } finally {
    await browser.close()
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

const found = findChromium()
if ('reason' in found) console.error(`skipped: the page was not tried in a browser, since ${found.reason}`)
else await test(found.path)
