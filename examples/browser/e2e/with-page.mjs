import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { openBrowser } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds the page and opens it as a file from the disk.
 *
 * @param {string} executablePath
 * @param {(page: import('playwright-core').Page, open: () => Promise<unknown>) => Promise<void>} use
 */
export const withPage = async (executablePath, use) => {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  const file = pathToFileURL(join(root, 'dist/index.html')).href
  const userDataDir = await mkdtemp(join(tmpdir(), 'bangfu-browser-'))
  try {
    const browser = await openBrowser(executablePath, userDataDir)
    try {
      const [page = await browser.newPage()] = browser.pages()
      page.setDefaultTimeout(15_000)
      await use(page, () => page.goto(file))
    } finally {
      await browser.close()
    }
  } finally {
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
