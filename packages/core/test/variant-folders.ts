import type { PolicyData } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import dawaZone from '../../../examples/variants/dawa-zone-example/policy.json?policy'
import dawa from '../../../examples/variants/dawa-example/policy.json?policy'
import hitechZone from '../../../examples/variants/hitech-zone-example/policy.json?policy'

const city: PolicyData = { files: panjin2019.files }
const county: PolicyData = { files: dawa, base: city }

/** The variants of the examples, by the names of their folders; each with what it rests on. */
export const EXAMPLES = {
  'dawa-example': county,
  'dawa-zone-example': { files: dawaZone, base: county },
  'hitech-zone-example': { files: hitechZone, base: city },
} as const satisfies Readonly<Record<string, PolicyData>>
