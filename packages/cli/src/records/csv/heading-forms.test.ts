import { expect, test } from 'vitest'
import { names } from '../../testing/inputs.ts'
import { readColumns } from './columns.ts'
import { headingForms } from './heading-forms.ts'

test('headingForms gives every fact of the policy a heading by its path and one by its Chinese label', () => {
  const forms = headingForms(names)
  expect(forms.rowList).toBe('members')
  for (const fact of names.facts) {
    expect([...forms.paths.values()].some((target) => target.fact === fact)).toBe(true)
    expect([...forms.labels.values()].some(([target, ...others]) => target?.fact === fact && others.length === 0)).toBe(
      true,
    )
  }
})

test('readColumns refuses a label that two scopes share and offers the ways to tell them apart', () => {
  const label = { zh: '姓名', en: 'name' }
  const facts = names.facts.map((fact) =>
    fact.id === 'helper.name' || fact.id === 'member.name' ? { ...fact, label } : fact,
  )
  const forms = headingForms({ ...names, facts })
  const columnsOf = (heading: string) => readColumns({ line: 1, cells: ['householdId', heading] }, forms, 'x.csv')
  expect(columnsOf('姓名').diagnostics).toMatchObject([
    { code: 'CSV_AMBIGUOUS_HEADING', found: '姓名', column: 2, expected: '`helper.name`, `members.name`' },
  ])
  expect(columnsOf('家庭成员.姓名').columns[1]?.fact.id).toBe('member.name')
  expect(columnsOf('帮扶责任人.姓名').columns[1]?.fact.id).toBe('helper.name')
})
