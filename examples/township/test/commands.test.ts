import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const run = (command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../dist/${command}.js`, import.meta.url)), ...args], {
    encoding: 'utf8',
  })

test.each(['demo', 'write'])('%s --help prints the usage', (command) => {
  const { status, stdout, stderr } = run(command, '--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('--households N')
})

test.each([['--hlep'], ['--seed', 'x'], ['--as-of', 'today'], ['a', 'b']])(
  'wrong arguments are told without a stack trace: %j',
  (...args) => {
    const { status, stdout, stderr } = run('write', ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--households N')
    expect(stderr).not.toMatch(/^\s+at /m)
  },
)

test('demo names the parameters of a scenario and the command that gives the reasons for the same day', () => {
  const { stdout } = run('demo', '--households', '20', '--as-of', '2019-12-30')
  expect(stdout).toMatch(/^情景值.*低保标准（每人每年）、/m)
  expect(stdout).toContain('npx bangfu assess township.ndjson --as-of 2019-12-30 --explain')
})
