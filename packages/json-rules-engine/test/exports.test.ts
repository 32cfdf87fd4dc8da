import * as bridge from '@bangfu/json-rules-engine'
import { expect, test } from 'vitest'

test('@bangfu/json-rules-engine exports exactly these values', () => {
  expect(Object.keys(bridge).sort()).toEqual(['createBridge', 'importRules'])
})
