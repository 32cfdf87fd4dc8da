import { spawn } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { run } from '../../run.ts'
import { edit, placeIn, policyCopies } from '../../testing/policy-copies.ts'
import { Kept } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

const { folder, file } = scratch()
const copy = policyCopies(folder)
const PARAMETERS = 'parameters.json'
const PLUGIN = `export default { id: 'nothing', version: '1.0.0', apiVersion: 1, title: { zh: '无', en: 'nothing' }, capabilities: [], sees: [] }`

/** Waits until a stream has a text so many times; the runner's limit ends a test in which it never comes. */
const until = async (kept: Kept, text: string, times: number): Promise<void> => {
  while (kept.text.split(text).length - 1 < times) await new Promise((resolve) => setTimeout(resolve, 10))
}

test('check --watch checks again when a file is saved, also by renaming, and ends by Ctrl-C with 130', async () => {
  const policy = copy()
  const plugin = file('plugin.mjs', PLUGIN)
  const [stdout, stderr, interruption] = [new Kept(), new Kept(), new AbortController()]
  const ended = run(['check', policy, '--watch', '--plugin', plugin], {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: { LANG: 'C' },
    now: () => new Date(2019, 11, 31, 12, 5, 7),
    interruption: interruption.signal,
  })
  await until(stderr, 'Waiting for changes', 1)
  expect(stdout.text).toContain('── checked at 12:05:07 ──')
  expect(stderr.text).toContain('Plugins were loaded once')
  expect(stdout.text).toContain(' loads (')
  edit(policy, [PARAMETERS, '"value": 3247,', '"value": 3247，'])
  await until(stdout, 'The policy does not load.', 1)
  expect(stdout.text).toContain(`${placeIn(policy, PARAMETERS, '， "provenance')}: error: `)
  // An editor that writes beside the file and renames.
  const mended = copy()
  const beside = join(policy, '.parameters.json.swp')
  writeFileSync(beside, '')
  renameSync(join(mended, PARAMETERS), beside)
  renameSync(beside, join(policy, PARAMETERS))
  await until(stdout, ' loads (', 2)
  interruption.abort()
  expect(await ended).toBe(130)
  // Not a terminal: nothing is cleared.
  expect(stdout.text).not.toContain('\u001b')
}, 60_000)

test('check --watch ends by a signal of the terminal with 130', async () => {
  const bin = fileURLToPath(new URL('../../../bin/bangfu.js', import.meta.url))
  const child = spawn(process.execPath, [bin, 'check', copy(), '--watch'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = new Promise((resolve) => child.on('close', resolve))
  await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()))
  child.kill('SIGINT')
  expect(await closed).toBe(130)
}, 60_000)
