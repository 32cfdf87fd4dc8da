import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { UsageError } from '../usage-error.ts'

/** The forms that records come in. */
export const INPUT_FORMATS = ['json', 'ndjson', 'csv'] as const

/** A form that records come in. */
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** A file, or standard input, to read records from. */
export interface Input {
  /** What messages call it: the name as given. */
  readonly name: string
  readonly format: InputFormat
  /** How long it is, where that is known before it is read. */
  readonly bytes: number | undefined
  /** Whether it can be opened a second time. */
  readonly again: boolean
  /** Its bytes from the start. */
  open(): AsyncIterable<Uint8Array>
}

const STDIN = '-'
const EXTENSIONS: Readonly<Record<string, InputFormat>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
}

const fileInput = async (name: string, format: InputFormat | undefined): Promise<Input> => {
  const info = await stat(name).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(({ usage }) => {
      const reason = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? usage.noSuchFile : (error.code ?? error.name)
      return usage.unreadableFile(name, reason)
    })
  })
  if (info.isDirectory()) throw new UsageError(({ usage }) => usage.unreadableFile(name, usage.isFolder))
  const form = format ?? EXTENSIONS[extname(name).toLowerCase()]
  if (form === undefined) {
    throw new UsageError(({ usage }) => usage.unknownForm(name, Object.keys(EXTENSIONS).join(', ')))
  }
  const isFile = info.isFile()
  return {
    name,
    format: form,
    bytes: isFile ? info.size : undefined,
    again: isFile,
    open: () => createReadStream(name) as AsyncIterable<Uint8Array>,
  }
}

/**
 * The inputs that the arguments name. Their names are taken as they are: no pattern, no option, no address. Throws a
 * UsageError for a file that is not there, before anything is decided.
 */
export const findInputs = async (
  names: readonly string[],
  format: InputFormat | undefined,
  stdin: Readable,
): Promise<readonly Input[]> => {
  if (names.filter((name) => name === STDIN).length > 1) throw new UsageError(({ usage }) => usage.stdinTwice())
  const inputs: Input[] = []
  for (const name of names) {
    if (name !== STDIN) inputs.push(await fileInput(name, format))
    else inputs.push({ name, format: format ?? 'ndjson', bytes: undefined, again: false, open: () => stdin })
  }
  return inputs
}

/** The same inputs with an ear to their bytes, and how many those will be; unknown where that of any is. */
export const countBytes = (
  inputs: readonly Input[],
): { readonly total: number | undefined; readonly counted: (advance: (bytes: number) => void) => readonly Input[] } => {
  let total: number | undefined = 0
  // A CSV file is read twice.
  for (const { bytes, format } of inputs) {
    total = total === undefined || bytes === undefined ? undefined : total + bytes * (format === 'csv' ? 2 : 1)
  }
  const tap = async function* (chunks: AsyncIterable<Uint8Array>, advance: (bytes: number) => void) {
    for await (const chunk of chunks) {
      advance(chunk.length)
      yield chunk
    }
  }
  return {
    total,
    counted: (advance) => inputs.map((input) => ({ ...input, open: () => tap(input.open(), advance) })),
  }
}
