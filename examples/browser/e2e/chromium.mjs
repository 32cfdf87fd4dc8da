import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGE = 'chromium'
const MINUTES = 60_000

/** @param {string[]} args */
const apt = (args) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 5 * MINUTES }).status === 0

const installed = () => PLACES.find((place) => existsSync(place))

/**
 * Where a browser is; it is installed where that can be done. Else says why there is none.
 *
 * @returns {{ path: string } | { reason: string }}
 */
export const findChromium = () => {
  const path = installed()
  if (path !== undefined) return { path }
  if (process.getuid?.() !== 0) return { reason: 'no Chromium is installed, and only root can install one' }
  if (!existsSync('/usr/bin/apt-get'))
    return { reason: 'no Chromium is installed, and there is no apt-get to install one' }
  const install = ['install', '--yes', '--no-install-recommends', PACKAGE]
  console.error('No Chromium is installed: installing one with apt-get')
  // The lists of packages may be missing or old.
  if (!apt(install) && !(apt(['update']) && apt(install)))
    return { reason: 'no Chromium is installed, and apt-get could not install one' }
  const found = installed()
  return found === undefined ? { reason: 'apt-get installed Chromium, but it is nowhere to be found' } : { path: found }
}

/**
 * A browser of its own, which knows nothing from before and fetches nothing.
 *
 * @param {string} executablePath
 * @param {string} userDataDir
 */
export const openBrowser = (executablePath, userDataDir) =>
  chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless: true,
    offline: true,
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
