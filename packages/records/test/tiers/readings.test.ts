import { panjin2019Tiers } from '@bangfu/records/tiers/panjin-2019'
import { expect, test } from 'vitest'
import { readReadings } from './matrix.ts'

const { readings } = panjin2019Tiers as {
  readonly readings: readonly { id: string; near: string[]; title: { zh: string; en: string } }[]
}

test.each([
  ['zh', new URL('../../../../docs/zh/tier-matrix.md', import.meta.url)],
  ['en', new URL('../../../../docs/tier-matrix.md', import.meta.url)],
] as const)('the documentation and the rules have the same readings (%s)', (locale, file) => {
  const documented = readReadings(file)
  expect(documented.map(({ id, near, title }) => ({ id, near, title }))).toEqual(
    readings.map(({ id, near, title }) => ({ id, near, title: title[locale] })),
  )
  // Question, decision, reason.
  for (const { id, texts } of documented)
    expect(
      texts.map((text) => text.length > 5),
      id,
    ).toEqual([true, true, true])
})
