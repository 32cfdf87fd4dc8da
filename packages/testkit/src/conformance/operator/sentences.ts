import { hold, type Check } from '../machinery/check.ts'
import { holdCamelCase, holdSentence } from '../machinery/sentences.ts'
import type { OperatorSubject } from './subject.ts'

const PLACEHOLDERS = ['fact', 'value']

/** What an operator declares in words. */
export const sentenceChecks: readonly Check<OperatorSubject>[] = [
  {
    name: 'name',
    promise: 'Its name is in camel case, and it accepts one kind of fact or more, each once.',
    run: ({ operator }) => {
      holdCamelCase(operator.name)
      hold(operator.accepts.length > 0, 'a kind of fact that it accepts', 'none')
      hold(new Set(operator.accepts).size === operator.accepts.length, 'each kind once', 'one of them twice')
    },
  },
  {
    name: 'sentences',
    promise: 'Its sentences have `{fact}` and `{value}` once in Chinese and in English, and so have their opposites.',
    run: ({ operator }) => {
      holdSentence(operator.sentence, 'the sentence', PLACEHOLDERS)
      holdSentence(operator.negated, 'the opposite', PLACEHOLDERS)
    },
  },
  {
    name: 'date sentence',
    promise: 'Its sentence for days has `{fact}` and `{value}` once in both languages.',
    needs: ({ operator }) => (operator.dateSentence === undefined ? 'It declares no sentence for days.' : undefined),
    run: ({ operator }) => {
      holdSentence(operator.dateSentence, 'the sentence for days', PLACEHOLDERS)
      hold(operator.accepts.includes('date'), 'days among what it accepts', 'a sentence for days alone')
    },
  },
  {
    name: 'opposite differs',
    promise: 'What it says and what its opposite says are not the same words.',
    run: ({ operator }) => {
      for (const locale of ['zh', 'en'] as const)
        hold(
          operator.sentence[locale] !== operator.negated[locale],
          `another opposite (${locale})`,
          'the same sentence',
        )
    },
  },
]
