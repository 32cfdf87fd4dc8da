import type { Diagnostic } from '@bangfu/sdk'

/** From here on an input cannot be read. What was read before it stands. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code)
    this.diagnostic = diagnostic
  }
}
