/** Why a vault could not seal, open or rotate. */
export type VaultProblem =
  /** What is to be opened was sealed with a key of the caller's that was not given: `keyId` names it. */
  | 'key-missing'
  /** What is kept is not what was sealed: it was changed, or stands at another place, or the key of that name is another one. */
  | 'damaged'
  /** What is to be sealed cannot be: it is not plain JSON, or an id is or holds what must be sealed. */
  | 'unsealable'

/** A vault cannot do what was asked. It holds no part of a record: no value, no id and no text of the machine's own errors. */
export class VaultError extends Error {
  readonly problem: VaultProblem
  /** The id of the caller's key that it is about, where it is about one. */
  readonly keyId: string | undefined

  constructor(problem: VaultProblem, detail: string, keyId?: string) {
    super(detail)
    this.name = 'VaultError'
    this.problem = problem
    this.keyId = keyId
  }
}

/** What was sealed with a key that was not given. */
export const keyMissing = (keyId: string): VaultError =>
  new VaultError(
    'key-missing',
    `Cannot open what was sealed: the key \`${keyId}\` is not among the keys that the vault was given`,
    keyId,
  )
