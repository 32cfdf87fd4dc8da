import { words } from './variant-texts.ts'

type Json = Readonly<Record<string, unknown>>

const named = (zh: string, en: string): Json => ({ label: { zh, en } })
const yes = (fact: string): Json => ({ fact, operator: 'equal', value: true })

/** What a variant writes to add facts of its own under `extensions`, and a measure that rests on them. All invented. */
export const LEGAL_AID = {
  blocks: [
    { id: 'legal-aid', extension: true, ...named('法律援助', 'legal aid'), absent: 'items' },
    { id: 'member.legal-aid', extension: true, ...named('个人法律援助', 'legal aid of a member'), absent: 'items' },
    { id: 'member.care-plan', extension: true, ...named('照护计划', 'care plan'), absent: 'none' },
    { id: 'event.claim', extension: true, ...named('理赔', 'claim'), absent: 'unknown' },
  ],
  facts: [
    {
      id: 'legal-aid.hasDispute',
      ...named('有纠纷', 'has a dispute'),
      type: 'boolean',
      absent: 'unknown',
      collectedBy: 'village',
    },
    {
      id: 'member.legal-aid.needsLawyer',
      ...named('需要律师', 'needs a lawyer'),
      type: 'boolean',
      absent: { value: false },
    },
    {
      id: 'member.legal-aid.caseNumber',
      ...named('案号', 'case number'),
      type: 'text',
      absent: 'unknown',
      unique: true,
    },
    {
      id: 'member.care-plan.hours',
      ...named('照护小时数', 'hours of care'),
      type: 'integer',
      min: 0,
      absent: 'unknown',
    },
    { id: 'event.claim.paidYuan', ...named('已赔付', 'paid'), type: 'money', min: 0, absent: 'unknown' },
  ],
  derived: [
    {
      id: 'household.someoneNeedsLawyer',
      ...named('有人需要律师', 'someone needs a lawyer'),
      type: 'boolean',
      derive: { some: 'member', where: yes('member.legal-aid.needsLawyer') },
    },
  ],
  inProgram: 'society',
  rules: [
    {
      name: 'leg-advice',
      title: words,
      clause: '2.2.8.f',
      benefit: 'LEG-ADVICE',
      for: 'household',
      outcome: 'entitled',
      conditions: { all: [yes('legal-aid.hasDispute'), yes('household.someoneNeedsLawyer')] },
      event: { type: 'benefit' },
    },
    {
      name: 'leg-care',
      title: words,
      clause: '2.2.8.f',
      benefit: 'LEG-CARE',
      for: 'member',
      outcome: 'entitled',
      conditions: { all: [yes('member.care-plan')] },
      event: { type: 'benefit' },
    },
  ],
} as const
