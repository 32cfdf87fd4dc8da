import { compare, parseExact, TIERS, type Localized } from '@bangfu/sdk'
import { hold, type Check } from '../machinery/check.ts'
import { holdCamelCase, holdLabel } from '../machinery/sentences.ts'
import { fitsRecord } from './fits.ts'
import { unlessRecorded, type FactSubject } from './subject.ts'

const TYPES = {
  recorded: ['boolean', 'code', 'codes', 'integer', 'decimal', 'money', 'date', 'text'],
  computed: ['boolean', 'code', 'number', 'date', 'text'],
}
const NUMBERS = ['integer', 'decimal', 'money', 'number']

/** What a fact declares. */
export const declarationChecks: readonly Check<FactSubject>[] = [
  {
    name: 'name and label',
    promise: 'Its name is in camel case, its label in both languages, and it says whom it is about.',
    run: ({ fact }) => {
      holdCamelCase(fact.name)
      holdLabel(fact.label, 'the label')
      hold(typeof fact.scope === 'string' && fact.scope !== '', 'a scope', 'none')
    },
  },
  {
    name: 'type',
    promise: 'Its type is one that there is, with codes where it is a code, and a unit only where it is a number.',
    run: ({ fact }) => {
      hold(TYPES[fact.kind].includes(fact.type), `a type of a ${fact.kind} fact`, 'another')
      const isCode = fact.type === 'code' || fact.type === 'codes'
      hold(
        isCode === (fact.codes !== undefined),
        isCode ? 'its codes' : 'codes only of a code',
        isCode ? 'none' : 'codes',
      )
      hold(fact.unit === undefined || NUMBERS.includes(fact.type), 'a unit only of a number', 'a unit')
    },
  },
  {
    name: 'codes',
    promise: 'Each of its own codes is called something in both languages.',
    needs: ({ fact }) => (typeof fact.codes === 'object' ? undefined : 'It lists no codes of its own.'),
    run: ({ fact }) => {
      const codes = Object.entries(fact.codes as Readonly<Record<string, Localized>>)
      hold(codes.length > 0, 'a code', 'none')
      for (const [code, label] of codes) holdLabel(label, `what \`${code}\` is called`)
    },
  },
  {
    name: 'limits',
    promise: 'Its limits are numbers in order, and stand at a type that has them.',
    needs: unlessRecorded,
    run: ({ fact }) => {
      if (fact.kind !== 'recorded') return
      const [min, max] = [fact.min, fact.max].map((end) => (end === undefined ? undefined : parseExact(String(end))))
      hold(fact.min === undefined || min !== undefined, 'a decimal as `min`', 'something else')
      hold(fact.max === undefined || max !== undefined, 'a decimal as `max`', 'something else')
      hold(min === undefined || max === undefined || compare(min, max) <= 0, '`min` at `max` or below', 'it above')
      hold((min ?? max) === undefined || NUMBERS.includes(fact.type), 'limits only of a number', 'limits')
      hold(fact.maxLength === undefined || fact.type === 'text', '`maxLength` only of a text', 'one')
    },
  },
  {
    name: 'absent value',
    promise: 'Where its absence means a value, that is one of its own, within its limits and codes.',
    needs: (subject) => {
      const { fact } = subject
      return (
        unlessRecorded(subject) ??
        (fact.kind === 'recorded' && fact.absent === 'unknown' ? 'Its absence is unknown.' : undefined)
      )
    },
    run: ({ fact }) => {
      if (fact.kind !== 'recorded' || fact.absent === 'unknown') return
      hold(fact.absent.value !== null, 'a value', '`null`, which is always unknown')
      hold(fitsRecord(fact, fact.absent.value), `a value of type ${fact.type}, within its limits and codes`, 'another')
    },
  },
  {
    name: 'tiers',
    promise: 'A tier that there is collects it, and one that there is checks it, where one does.',
    needs: unlessRecorded,
    run: ({ fact }) => {
      if (fact.kind !== 'recorded') return
      hold(TIERS.includes(fact.collectedBy), 'a tier that collects it', 'none that there is')
      hold(
        fact.verifiedBy === undefined || TIERS.includes(fact.verifiedBy),
        'a tier that checks it',
        'none that there is',
      )
    },
  },
]
