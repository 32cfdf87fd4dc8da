import { decideWith, type DecideWithOptions } from '@bangfu/providers'
import { defineFact, type FactProvider } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { policy, register } from './setting.ts'

const make = (more: Partial<FactProvider> = {}, options: DecideWithOptions = {}) =>
  decideWith(policy, [register('bureau', ['member.medicalInsurance'], {}, more)], options)

describe('decideWith refuses', () => {
  test.each<[string, Partial<FactProvider>, RegExp]>([
    ['a name with capitals', { name: 'Bureau' }, /`Bureau`: expected a name/],
    ['the name of the record', { name: 'record' }, /other than `record`/],
    ['no label', { label: undefined as never }, /`bureau`: expected a `label`/],
    ['no function', { fetch: undefined as never }, /expected a function `fetch`/],
    [
      'a scope whose things have no ids',
      { scope: 'event' },
      /nothing can be asked about `event`, expected household, m/,
    ],
    ['nothing supplied', { supplies: [] }, /at least one id/],
    ['a misspelt fact', { supplies: ['member.medicalInsurence'] }, /supplies `member.medicalInsurence`/],
    ['a fact of another scope', { supplies: ['income.wageYuan'] }, /no fact, block or list of `member`/],
    ['a derived fact', { supplies: ['member.isRecognized'] }, /supplies `member.isRecognized`/],
    ['a misspelt need', { needs: { a: 'member.idNummer' } }, /needs `member.idNummer`/],
    ['a need of another scope', { needs: { a: 'event.setting' } }, /of `member` or around it/],
    [
      'a fact of a plugin that the policy does not have',
      {
        needs: {
          a: defineFact({
            name: 'x',
            scope: 'member',
            label: { zh: '某', en: 'x' },
            type: 'text',
            absent: 'unknown',
            collectedBy: 'village',
          }),
        },
      },
      /needs `x`/,
    ],
    ['a batch of none', { limits: { batch: 0 } }, /`batch` is 0, expected a whole number of at least 1/],
    ['a time that no timer takes', { limits: { timeoutMs: 3_000_000_000 } }, /at most 2147483647/],
    ['half a retry', { limits: { retries: 0.5 } }, /`retries` is 0.5/],
    ['an unknown limit', { limits: { tries: 1 } as never }, /unknown limit `tries`/],
  ])('%s', (_, more, message) => {
    expect(() => make(more)).toThrow(message)
  })

  test.each<[string, DecideWithOptions, RegExp]>([
    ['an unknown option', { round: 3 } as never, /unknown option `round`, expected now,/],
    ['a window of none', { window: 0 }, /`window` is 0/],
    ['rounds that are no number', { rounds: Number.NaN }, /`rounds` is NaN/],
    ['limits of nobody', { limits: { burau: {} } }, /no provider `burau`/],
    ['to verify what nobody supplies', { verify: ['member.name'] }, /no provider supplies `member.name`/],
  ])('%s', (_, options, message) => {
    expect(() => make({}, options)).toThrow(message)
  })

  test('two providers of one name', () => {
    const one = register('bureau', ['member.name'], {})
    expect(() => decideWith(policy, [one, one])).toThrow(/another provider has this name/)
  })
})
