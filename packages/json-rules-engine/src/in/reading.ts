import type { EngineLeaf } from '../conditions.ts'
import type { PlainObject } from './plain-data.ts'
import { describe, type Path, type Problems } from './problems.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A condition as a rule file of bangfu has it. */
export type BangfuCondition =
  | EngineLeaf
  | { readonly all: readonly BangfuCondition[] }
  | { readonly any: readonly BangfuCondition[] }
  | { readonly not: BangfuCondition }
  | { readonly known: string }

/** What a comparison is read with, and where its scope is noted. */
export interface Reading {
  readonly vocabulary: Vocabulary
  readonly problems: Problems
  /** The scopes of all facts that were named. */
  readonly scopes: Set<string>
}

/** Refuses what makes json-rules-engine look into a value, or work a fact out: a path can be code. */
export const refuseReach = (object: PlainObject, path: Path, problems: Problems): boolean => {
  const { errors } = problems
  if (Object.hasOwn(object, 'path')) {
    const expected = 'no path: it can run code; declare a fact for what it points at'
    problems.error('PATH_REFUSED', [...path, 'path'], { found: describe(object['path']), expected })
  }
  if (Object.hasOwn(object, 'params')) {
    const expected = 'no params: declare a derived fact for what they ask for'
    problems.error('PARAMS_REFUSED', [...path, 'params'], { found: describe(object['params']), expected })
  }
  return problems.errors === errors
}
