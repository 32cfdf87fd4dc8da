// Uses the page in a browser, without a network. Where there is no browser and none can be installed, says so:
// `skipped: …` on standard error.
import assert from 'node:assert/strict'
import { accessibility } from './accessibility.mjs'
import { findChromium } from './chromium.mjs'
import { drive } from './page-driver.mjs'
import { scenario } from './scenario.mjs'
import { withPage } from './with-page.mjs'

/** @param {string} executablePath */
const test = (executablePath) =>
  withPage(executablePath, async (page, open) => {
    /** @type {string[]} */
    const faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('request', (request) => !/^(?:data|file):/.test(request.url()) && faults.push(`fetched ${request.url()}`))
    await open()
    const at = drive(page)
    for (const [name, run] of [...scenario, ...accessibility]) {
      try {
        await run(at)
        assert.deepEqual(faults, [])
      } catch (error) {
        console.error(`✗ ${name}`)
        throw error
      }
      console.log(`✓ ${name}`)
    }
  })

const found = findChromium()
if ('reason' in found) console.error(`skipped: the page was not tried in a browser, since ${found.reason}`)
else await test(found.path)
