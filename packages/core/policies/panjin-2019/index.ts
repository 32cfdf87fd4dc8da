import type { PolicyData } from '../../src/policy-api.ts'
import files from './policy.json?policy'
import type { Panjin2019Types } from './types.ts'

export type * from './facts.ts'
export type * from './types.ts'

/** 盘锦市精准帮扶实施方案 (2019): the plan of the city of Panjin as rules, for `createPolicy`. */
export const panjin2019: PolicyData<Panjin2019Types> = { files }
