import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { household } from './testing/households.ts'
import { scratch } from './testing/scratch.ts'

const bin = fileURLToPath(new URL('../bin/bangfu.js', import.meta.url))
const { folder, file } = scratch()

const bangfu = (argv: readonly string[], options: { input?: string | Buffer; cwd?: string } = {}) =>
  spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', NO_COLOR: '' },
    ...options,
  })

const good = JSON.stringify(household('A'))
const bad = JSON.stringify(household('B', { area: 'town' }))

describe('bangfu', () => {
  test('L4 exits with 0 where all are decided, 1 where one is rejected, 2 for wrong usage', () => {
    expect(bangfu(['assess', '-'], { input: good })).toMatchObject({ status: 0 })
    expect(bangfu(['assess', '-'], { input: `${good}\n${bad}` })).toMatchObject({ status: 1 })
    expect(bangfu(['assess'], {})).toMatchObject({ status: 2, stdout: '' })
    expect(bangfu(['assess', '-', '--as-of', 'today'], { input: good })).toMatchObject({ status: 2, stdout: '' })
    expect(bangfu(['assess', '-', '--policy', folder], { input: good })).toMatchObject({ status: 2, stdout: '' })
    expect(bangfu(['assess', '--help']).stdout).toMatch(/Exit status: 0 .* 1 .* 2 /)
  })

  test('prints its version and its help', () => {
    expect(bangfu(['--version']).stdout).toBe(`${packageJson.version}\n`)
    expect(bangfu(['--help'])).toMatchObject({ status: 0, stderr: '' })
  })

  test('L1 a file named -rf is read as a file', () => {
    file('-rf', good)
    file('*.json', good)
    const options = { cwd: folder }
    expect(bangfu(['assess', '--input-format', 'json', '--', '-rf'], options)).toMatchObject({ status: 0 })
    expect(bangfu(['assess', '*.json'], options)).toMatchObject({ status: 0 })
    expect(existsSync(join(folder, '-rf'))).toBe(true)
  })

  test('L5 pure NDJSON on standard output, messages and the summary on standard error', () => {
    const { stdout, stderr } = bangfu(['assess', '-', '--format', 'ndjson'], { input: `${good}\n${bad}\n` })
    const [line, ...rest] = stdout.split('\n')
    expect(JSON.parse(line ?? '')).toMatchObject({ householdId: 'A' })
    expect(rest).toEqual([''])
    expect(stderr).toMatch(/^-:2:\d+: .*\nRecords read 2 = assessed 1 \+ rejected 1\n$/)
  })

  test('L3 a reader that goes away ends the run quietly and with another status than 0', async () => {
    const many = file(
      'many.ndjson',
      Array.from({ length: 5000 }, (_, i) => JSON.stringify(household(`H${i}`))).join('\n'),
    )
    const child = spawn(process.execPath, [bin, 'assess', many, '--format', 'ndjson'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(status).toBe(3)
    expect(stderr).toBe('')
  })

  test.skipIf(!existsSync('/dev/full'))('L3 a full disk ends the run with a message and status 3', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [bin, 'assess', '-', '--format', 'ndjson'], {
      input: good,
      stdio: ['pipe', full, 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C' },
    })
    closeSync(full)
    expect(status).toBe(3)
    expect(stderr).toContain('ENOSPC')
  })

  test('L3 a signal ends the run with another status than 0', async () => {
    const child = spawn(process.execPath, [bin, 'assess', '-', '--format', 'ndjson'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child.stdin.write(`${good}\n`)
    child.stdout.once('data', () => child.kill('SIGTERM'))
    const [status, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (code, by) => resolve([code, by])),
    )
    expect(status === 0).toBe(false)
    expect(signal).toBe('SIGTERM')
  })

  test('Ctrl-C ends the run with what was done until then, and status 130', async () => {
    const child = spawn(process.execPath, [bin, 'assess', '-', '--format', 'ndjson'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LANG: 'C' },
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdin.write(`${good}\n`)
    child.stdout.once('data', () => child.kill('SIGINT'))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
    expect(stderr).toBe(
      'Records read 1 = assessed 1 + rejected 0\nInterrupted: the records after these are not decided.\n',
    )
  })

  test('decides a line of standard input before the next one comes', async () => {
    const child = spawn(process.execPath, [bin, 'assess', '-', '--format', 'ndjson'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const next = () =>
      new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())))
    child.stdin.write(`${good}\n`)
    expect(JSON.parse(await next())).toMatchObject({ householdId: 'A' })
    child.stdin.end(JSON.stringify(household('C')))
    expect(JSON.parse(await next())).toMatchObject({ householdId: 'C' })
  })
})
