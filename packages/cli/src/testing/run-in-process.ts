import { Readable, Writable } from 'node:stream'
import { run } from '../run.ts'

/** What a run of the command left behind. */
export interface Finished {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** A stream that keeps what is written to it. */
export class Kept extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

/** Runs the command in this process; standard input holds the given bytes. */
export const runInProcess = async (
  argv: readonly string[],
  { stdin = '', lang = 'C' }: { stdin?: string | Uint8Array; lang?: string } = {},
): Promise<Finished> => {
  const [stdout, stderr] = [new Kept(), new Kept()]
  const status = await run(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: { LANG: lang },
    now: () => new Date(2019, 11, 31, 12),
  })
  return { status, stdout: stdout.text, stderr: stderr.text }
}
