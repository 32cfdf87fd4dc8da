import * as core from '@bangfu/core'
import * as compare from '@bangfu/core/compare'
import * as jsonSchema from '@bangfu/core/json-schema'
import * as analysis from '@bangfu/core/analysis'
import * as messages from '@bangfu/core/messages'
import * as reports from '@bangfu/core/reports'
import * as panjin from '@bangfu/core/policies/panjin-2019'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

test('@bangfu/core exports exactly these values', () => {
  expect(Object.keys(core).sort()).toEqual([
    'NumberText',
    'PolicyError',
    'RecordError',
    'activatePolicy',
    'createPolicy',
    'parseRecord',
  ])
})

test('@bangfu/core/analysis exports exactly these values', () => {
  expect(Object.keys(analysis).sort()).toEqual(['analyzePolicy', 'findHarm'])
})

test('@bangfu/core/compare exports exactly these values', () => {
  expect(Object.keys(compare).sort()).toEqual(['compareDecisions', 'comparePolicies', 'createComparison', 'sideOf'])
})

test('@bangfu/core/json-schema exports exactly these values', () => {
  expect(Object.keys(jsonSchema)).toEqual(['jsonSchema'])
})

test('@bangfu/core/reports exports exactly these values', () => {
  expect(Object.keys(reports).sort()).toEqual(['ReportError', 'renderReport'])
})

test('@bangfu/core/policies/panjin-2019 exports the plan as data', () => {
  expect(Object.keys(panjin)).toEqual(['panjin2019'])
  expect(Object.keys(panjin.panjin2019)).toEqual(['files'])
})

describe('the types of an entry', () => {
  const entries = {
    'index.ts': core,
    'messages/index.ts': messages,
    'analysis/index.ts': analysis,
    'json-schema/index.ts': jsonSchema,
    'compare/index.ts': compare,
    'reports/index.ts': reports,
  }
  const paths = Object.keys(entries).map((entry) => fileURLToPath(new URL(`../src/${entry}`, import.meta.url)))
  const options = { allowImportingTsExtensions: true, noEmit: true, noLib: true, types: [], skipLibCheck: true }
  const program = ts.createProgram(paths, {
    ...options,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  const checker = program.getTypeChecker()

  // What is exported as a type although it is a value can be imported as one in the bundled types, and is undefined.
  test.each(Object.entries(entries))('of %s name no value that the module does not have', (entry, module) => {
    const source = program.getSourceFile(fileURLToPath(new URL(`../src/${entry}`, import.meta.url)))
    const symbol = source && checker.getSymbolAtLocation(source)
    const names = (symbol === undefined ? [] : checker.getExportsOfModule(symbol)).flatMap((exported) => {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      return target.flags & ts.SymbolFlags.Value ? [exported.name] : []
    })
    expect(names.sort()).toEqual(Object.keys(module).sort())
  })
})
