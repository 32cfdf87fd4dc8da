import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { start } from '../service/start.ts'

const textOf = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

test('the example of the README is run and prints what it says', async () => {
  const [, shown = '', printed = ''] = /```ts\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/.exec(textOf('README.md')) ?? []
  expect(shown).toBe(textOf('test/use.ts').replace('../src/index.ts', '@bangfu/example-plugin-medical-insurance'))
  const service = await start()
  try {
    vi.stubEnv('MEDICAL_INSURANCE', service.address)
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    await import('./use.ts')
    expect(`${log.mock.calls.map((call) => call.join(' ')).join('\n')}\n`).toBe(printed)
  } finally {
    vi.unstubAllEnvs()
    await service.stop()
  }
})
