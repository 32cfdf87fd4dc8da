import { createPolicy } from '@bangfu/core'
import { expect, test } from 'vitest'
import { editedPanjin, panjin, problemsOf } from './policy-texts.ts'

const record = {
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  recognizedStatus: 'dibao',
  members: [{ memberId: 'A' }],
}

const tiersOf = (files: Parameters<typeof problemsOf>[0]): readonly string[] => {
  const { benefits, undecided } = createPolicy({ files }).decide(record, { asOf: '2019-12-31' })
  const pending = [...benefits.flatMap((line) => line.pending ?? []), ...undecided.flatMap((part) => part.pending)]
  return [...new Set(pending.flatMap((entry) => (entry.kind === 'fact' ? [entry.tier] : [])))]
}

// 2.3.b: the village collects and enters, the town reviews, corrects, supplements and completes, the county verifies,
// inspects and totals, the city guides, supervises and appraises.
test('every fact has for each action the tier of 2.3.b', () => {
  const { facts } = createPolicy(panjin).describe()
  expect(facts.length).toBeGreaterThan(60)
  for (const { id, duties } of facts) {
    expect([id, duties]).toEqual([
      id,
      {
        collect: 'village', enter: 'village',
        review: 'town', correct: 'town', supplement: 'town', complete: 'town',
        verify: 'county', inspect: 'county', aggregate: 'county',
        guide: 'city', supervise: 'city', appraise: 'city',
      },
    ]) // prettier-ignore
  }
})

test('what is pending goes to the tier whose duty it is to collect', () => {
  expect(tiersOf(panjin.files)).toEqual(['village'])
  const swapped = editedPanjin(
    ['duties/tiers.json', '"actions": ["collect", "enter"]', '"actions": ["enter"]'],
    ['duties/tiers.json', '"actions": ["review",', '"actions": ["collect", "review",'],
  )
  expect(tiersOf(swapped)).toEqual(['town'])
})

test('where no tier collects, everything that could be unknown is reported', () => {
  const nobody = editedPanjin(['duties/tiers.json', '"actions": ["collect", "enter"]', '"actions": ["enter"]'])
  const codes = problemsOf(nobody).map(({ code, path = '' }) => `${code} ${path.replace(/\d+/g, 'n')}`)
  expect([...new Set(codes)].sort()).toEqual([
    'MISSING_KEY blocks[n].collectedBy',
    'MISSING_KEY facts[n].collectedBy',
    'MISSING_KEY scopes[n].collectedBy',
  ])
})

test('a decision under review belongs to a tier that may verify', () => {
  const city = editedPanjin([
    'programs/disability.json',
    '"by": "official", "tier": "county"',
    '"by": "official", "tier": "town"',
  ])
  expect(problemsOf(city)).toMatchObject([{ code: 'TIER_WITHOUT_DUTY', found: 'town', expected: 'county' }])
})
