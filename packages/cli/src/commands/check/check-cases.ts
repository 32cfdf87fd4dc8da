import { readFile } from 'node:fs/promises'
import { createPolicy } from '@bangfu/core'
import { readCases, runCases } from '@bangfu/testkit'
import type { Diagnostic } from '@bangfu/sdk'
import { decodeUtf8 } from '../../records/decode-utf8.ts'
import { InputError } from '../../records/input-error.ts'
import type { PolicySource } from '../../policy/load-policy.ts'
import { UsageError } from '../../usage-error.ts'

/** What came of the cases of files. */
export interface CheckedCases {
  readonly run: number
  readonly diagnostics: readonly Diagnostic[]
  /** The text of each file by its name. */
  readonly texts: ReadonlyMap<string, string>
}

const textOf = async (file: string): Promise<string> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new UsageError(({ usage }) => usage.unreadableFile(file, code === 'ENOENT' ? usage.noSuchFile : code))
  })
  let text = ''
  for await (const part of decodeUtf8(oneChunk(bytes), file)) text += part
  return text
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** Decides the cases of files by a policy that loads. Throws a UsageError where a file cannot be opened. */
export const checkCases = async (
  { data, plugins }: Pick<PolicySource, 'data' | 'plugins'>,
  files: readonly string[],
): Promise<CheckedCases> => {
  const texts = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  let run = 0
  for (const file of files) {
    try {
      const text = await textOf(file)
      texts.set(file, text)
      const { cases, diagnostics: unread } = readCases(text, file)
      const result = runCases(cases, (parameters) => createPolicy(data, { parameters, plugins }))
      run += result.run
      diagnostics.push(...unread.map((one) => ({ ...one, file })), ...result.diagnostics)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      diagnostics.push(error.diagnostic)
    }
  }
  return { run, diagnostics, texts }
}
