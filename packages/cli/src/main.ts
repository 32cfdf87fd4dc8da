import { EXIT } from './exit-status.ts'
import { run } from './run.ts'

const interruption = new AbortController()
// Once: a second Ctrl-C ends the process there and then.
process.once('SIGINT', () => interruption.abort())

const status = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
  interruption: interruption.signal,
})
// Standard input may still be open, and would keep the process.
if (status === EXIT.interrupted) process.exit(status)
process.exitCode = status
