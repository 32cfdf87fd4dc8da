import { RecordError, type DecideOptions, type Explanation, type Policy } from '@bangfu/core'
import type { Decision, Diagnostic, Locale, Place } from '@bangfu/sdk'
import { formatMessage } from '../messages/format-message.ts'
import type { Messenger } from '../messages/messenger.ts'
import type { DecisionOutput } from '../output/decision-output.ts'
import type { Input } from '../records/input.ts'
import type { ReadRecord, Spot } from '../records/read-record.ts'
import { readRecords } from '../records/read-records.ts'
import { createOutside, type Outside } from './outside-regions.ts'
import { createSeen } from './seen.ts'
import { suggestCode } from './suggest-code.ts'
import { untilAborted } from './until-aborted.ts'

/** What a run needs. */
export interface Assessment {
  readonly policy: Policy
  readonly options: DecideOptions
  readonly inputs: readonly Input[]
  readonly output: DecisionOutput
  readonly messenger: Messenger
  readonly locale: Locale
  /** Whether each decision is explained. */
  readonly explain: boolean
  /** Ends the run before its end. */
  readonly interruption: AbortSignal
}

/** A decision, and why it is so where that was asked for. */
interface Decided {
  readonly decision: Decision
  readonly explanation: Explanation | undefined
}

/** How many records were read, and what became of them: `read` is the sum of the others. */
export interface Counts {
  readonly read: number
  readonly assessed: number
  readonly rejected: number
  /** Households that lie outside of where the policy holds; they are among those assessed. */
  readonly outside: ReturnType<Outside['result']>
  /** Whether it ended before its end. */
  readonly interrupted: boolean
}

const idOf = (record: unknown): string | undefined => {
  const id: unknown =
    typeof record === 'object' && record !== null && 'householdId' in record ? record.householdId : undefined
  return typeof id === 'string' ? id : undefined
}

/** A decision, or what speaks against deciding. */
const decide = ({ policy, options, explain }: Assessment, record: unknown): Decided | readonly Diagnostic[] => {
  try {
    const decision = policy.decide(record, options)
    return { decision, explanation: explain ? policy.explain(record, decision) : undefined }
  } catch (error) {
    if (error instanceof RecordError) return error.diagnostics
    // One household that bangfu cannot cope with costs no other household its decision. Only the kind of the error is
    // told: its text may hold what is in the record.
    const found = error instanceof Error ? error.name : typeof error
    return [{ code: 'DECIDE_FAILED', severity: 'error', found }]
  }
}

const isRejection = (result: Decided | readonly Diagnostic[]): result is readonly Diagnostic[] => Array.isArray(result)

/** Decides the records of all inputs one after the other. Every record is either decided or rejected and named. */
export const assess = async (assessment: Assessment): Promise<Counts> => {
  const { inputs, output, messenger, locale, policy, interruption } = assessment
  const names = policy.describe()
  const seen = createSeen()
  const outside = createOutside(names)
  let [assessed, rejected] = [0, 0]

  const tell = async (file: string, diagnostic: Diagnostic, spot: Spot): Promise<void> => {
    const place: Place = { file, line: spot.line, column: spot.column }
    await messenger.say(formatMessage({ ...place, ...diagnostic }, locale, spot.heading))
  }

  const rejectAt = async (
    file: string,
    { spot, record }: ReadRecord,
    diagnostics: readonly Diagnostic[],
    household?: string,
  ): Promise<void> => {
    rejected += 1
    const named = household === undefined ? {} : { household }
    for (const diagnostic of diagnostics) {
      // What has no place yet comes from the check of the record, which knows paths only.
      const at =
        diagnostic.line === undefined
          ? spot(diagnostic.path ?? '')
          : { line: diagnostic.line, column: diagnostic.column ?? 1 }
      await tell(file, { ...named, ...suggestCode(diagnostic, record, names, locale) }, at)
    }
  }

  for (const input of inputs) {
    for await (const read of untilAborted(readRecords(input, names), interruption)) {
      const { name: file } = input
      const { record, diagnostics, spot } = read
      if (diagnostics.length > 0) {
        await rejectAt(file, read, diagnostics)
        continue
      }
      const placeOf = (path: string): Place => {
        const { line, column } = spot(path)
        return { file, line, column }
      }
      const household = idOf(record)
      const duplicate = household === undefined ? undefined : seen.household(household, placeOf('householdId'))
      const result = duplicate === undefined ? decide(assessment, record) : [duplicate]
      if (isRejection(result)) {
        await rejectAt(file, read, result, household)
        continue
      }
      for (const warning of seen.persons(record, result.decision.householdId, placeOf)) {
        await tell(file, warning, { line: warning.line ?? 1, column: warning.column ?? 1 })
      }
      assessed += 1
      outside.note(record, result.decision.householdId)
      await output.add(result.decision, result.explanation, record)
    }
  }
  const interrupted = interruption.aborted
  // An output without its end, such as a list that is not closed, is not taken for a whole one.
  if (!interrupted) await output.end()
  return { read: assessed + rejected, assessed, rejected, outside: outside.result(), interrupted }
}
