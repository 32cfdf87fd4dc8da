import { readFile } from 'node:fs/promises'
import { parseRecord, RecordError, type Policy } from '@bangfu/core'
import type { Comparison } from '@bangfu/core/compare'
import { formatMessage } from '../../messages/format-message.ts'
import { loadPolicy } from '../../policy/load-policy.ts'
import { UsageError } from '../../usage-error.ts'
import type { Session } from '../command.ts'
import { compareByAfter } from './compared.ts'
import type { DiffSentences } from './sentences.ts'

interface Case {
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly household: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readCase = (value: unknown): Case | undefined => {
  if (!isObject(value)) return undefined
  const { asOf, parameters = {}, household } = value
  return typeof asOf === 'string' && isObject(parameters) && isObject(household)
    ? { asOf, parameters, household }
    : undefined
}

const readCases = async (file: string, own: DiffSentences): Promise<readonly Case[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(({ usage }) => usage.unreadableFile(file, error.code ?? error.name))
  })
  const { record } = parseRecord(text, file)
  const listed = isObject(record) && Array.isArray(record['cases']) ? (record['cases'] as readonly unknown[]) : []
  const cases = listed.map(readCase)
  if (cases.length === 0 || cases.includes(undefined)) throw new UsageError(() => own.unreadableCases(file))
  return cases as readonly Case[]
}

/** Policies of one name by the parameters that a case sets. */
const policiesOf = (named: string, session: Session): ((parameters: Case['parameters']) => Promise<Policy>) => {
  const loaded = new Map<string, Promise<Policy>>()
  return (parameters) => {
    const key = JSON.stringify(parameters)
    const policy = loaded.get(key) ?? loadPolicy(named, parameters, session)
    loaded.set(key, policy)
    return policy
  }
}

/** Decides every case of the files by both policies, each for its own day and with its parameters set. Tells how many could not be. */
export const compareCases = async (
  { files, before, after }: { readonly files: readonly string[]; readonly before: string; readonly after: string },
  comparison: Comparison,
  session: Session,
  own: DiffSentences,
): Promise<number> => {
  const [one, other] = [policiesOf(before, session), policiesOf(after, session)]
  let left = 0
  for (const file of files) {
    for (const { asOf, parameters, household } of await readCases(file, own)) {
      const options = { asOf }
      try {
        const decision = (await one(parameters)).decide(household, options)
        const by = { after: await other(parameters), options, comparison }
        if (!(await compareByAfter(decision, household, by, session, own))) left += 1
      } catch (error) {
        if (!(error instanceof RecordError)) throw error
        left += 1
        for (const diagnostic of error.diagnostics)
          await session.errors.write(`${formatMessage({ file, ...diagnostic }, session.locale)}\n`)
      }
    }
  }
  return left
}
