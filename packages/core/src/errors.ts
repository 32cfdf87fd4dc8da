import type { Diagnostic } from '@bangfu/sdk'

const summary = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ code, file, line, column, path, found }) => {
      const spot = line === undefined ? '' : `:${line}:${column ?? 1}`
      const place = file === undefined ? '' : `${file}${spot} `
      return `${place}${code}${path === undefined ? '' : ` ${path}`}${found === undefined ? '' : `: ${found}`}`
    })
    .join('\n')

const count = ({ length }: readonly Diagnostic[]): string => (length === 1 ? '1 problem' : `${length} problems`)

/** The rules are wrong: a policy that does not load. Holds every problem of every file. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`Cannot load the policy: ${count(diagnostics)}\n${summary(diagnostics)}`)
    this.diagnostics = diagnostics
  }
}

/** The record is wrong: a household that cannot be decided. Never thrown for a fact that is only unknown. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`Cannot decide the household: ${count(diagnostics)}\n${summary(diagnostics)}`)
    this.diagnostics = diagnostics
  }
}
