import * as core from '@bangfu/core'
import * as panjin from '@bangfu/core/policies/panjin-2019'
import { expect, test } from 'vitest'

test('@bangfu/core exports exactly these values', () => {
  expect(Object.keys(core).sort()).toEqual(['NumberText', 'PolicyError', 'RecordError', 'createPolicy', 'parseRecord'])
})

test('@bangfu/core/policies/panjin-2019 exports the plan as data', () => {
  expect(Object.keys(panjin)).toEqual(['panjin2019'])
  expect(Object.keys(panjin.panjin2019)).toEqual(['files'])
})
