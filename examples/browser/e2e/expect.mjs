import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** @typedef {import('playwright-core').Locator} Locator */

// What is typed is decided at once; that it is also drawn takes a moment on a busy machine.
const TRIES = 100

/**
 * Waits until a check holds, and fails as it does when it never comes to.
 *
 * @param {() => Promise<void>} check
 */
const settle = async (check) => {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await check()
    } catch (error) {
      if (left === 0) throw error
      await pause(50)
    }
  }
}

/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').trim()

/** @param {Locator} locator @param {string} expected all of its text, white space aside */
export const reads = (locator, expected) =>
  settle(async () => assert.equal(plain((await locator.allInnerTexts()).join(' ')), expected))

/** @param {Locator} locator @param {string} expected a part of its text */
export const says = (locator, expected) =>
  settle(async () => {
    const text = plain((await locator.allInnerTexts()).join(' '))
    assert.ok(text.includes(expected), `expected 「${expected}」 in 「${text.slice(0, 500)}」`)
  })

/** @param {Locator} locator @param {string} unexpected what no part of its text may be */
export const lacks = (locator, unexpected) =>
  settle(async () => {
    const text = plain((await locator.allInnerTexts()).join(' '))
    assert.ok(!text.includes(unexpected), `unexpected 「${unexpected}」 in 「${text.slice(0, 500)}」`)
  })

/** @param {Locator} locator @param {number} expected */
export const counts = (locator, expected) =>
  settle(async () => assert.equal(await locator.count(), expected, `how many of ${locator.toString()}`))

/** @param {Locator} locator */
export const hasFocus = (locator) =>
  settle(async () => assert.equal(await locator.evaluate((element) => element.matches(':focus')), true))
