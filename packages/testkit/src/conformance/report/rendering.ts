import type { Locale } from '@bangfu/sdk'
import { hold, type Check } from '../machinery/check.ts'
import { holdHyphens, holdLabel } from '../machinery/sentences.ts'
import { shownAnswer, type Answer } from '../machinery/shown.ts'
import { contextFor } from './rows.ts'
import { drawRows, render, textOf, unlessText, type ReportSubject } from './subject.ts'

const LOCALES: readonly Locale[] = ['zh', 'en']
const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0)
  return (code < 0x20 && !'\t\n\r'.includes(character)) || (code >= 0x7f && code < 0xa0)
}

const isOutput = ({ threw, value }: Answer): boolean =>
  threw === undefined && (typeof value === 'string' || value instanceof Uint8Array)

/** What a report gives. */
export const renderingChecks: readonly Check<ReportSubject>[] = [
  {
    name: 'name',
    promise: 'Its name is in lower case with hyphens, its label in both languages, its medium and extension are told.',
    run: ({ report }) => {
      holdHyphens(report.name)
      holdLabel(report.label, 'the label')
      hold(/^[a-z]+\/[a-z0-9.+-]+(?:;.*)?$/.test(report.mediaType), 'a media type such as `text/csv`', 'something else')
      hold(/^[a-z0-9]+$/.test(report.extension), 'an extension without a point', 'something else')
      hold(new Set(report.needs).size === report.needs.length, 'each fact once in `needs`', 'one twice')
    },
  },
  {
    name: 'renders',
    promise:
      'It gives a text or bytes at once, in both languages, for many rows, for one and for none, and never throws.',
    run: (subject, draw) => {
      for (const locale of LOCALES)
        for (const count of [0, 1, 2, 40]) {
          const answer = render(subject, drawRows(draw, subject, count), contextFor(subject.report.needs, locale))
          hold(isOutput(answer), 'a text or bytes', shownAnswer(answer), `for ${count} rows (${locale})`)
        }
    },
  },
  {
    name: 'no leftovers',
    promise: 'Nothing that is unknown or no text stands in it as `undefined`, `NaN` or `[object Object]`.',
    needs: unlessText,
    run: (subject, draw) => {
      const text = textOf(render(subject, drawRows(draw, subject, 40)))
      const found = ['undefined', 'NaN', '[object'].find((leftover) => text.includes(leftover))
      hold(found === undefined, 'no leftovers', `\`${found ?? ''}\``)
    },
  },
  {
    name: 'one language',
    promise: 'It speaks the language that it is asked for: no label of the other one stands in it.',
    needs: unlessText,
    run: (subject, draw) => {
      const rows = drawRows(draw, subject, 40)
      for (const [index, locale] of LOCALES.entries()) {
        const context = contextFor(subject.report.needs, locale)
        const other = LOCALES[1 - index] ?? 'en'
        const text = textOf(render(subject, rows, context))
        const foreign = Object.values(context.labels).some((label) => text.includes(label[other]))
        hold(!foreign && !text.includes(context.title[other]), `words in ${locale} alone`, `some in ${other}`)
      }
    },
  },
  {
    name: 'controls',
    promise: 'No control character of its data, with which a terminal could be steered, stands in it.',
    needs: unlessText,
    run: (subject, draw) => {
      const hostile = ['\u001b[2J', '\u0007', '\u009b31m', '\u202e']
      const text = textOf(render(subject, drawRows(draw, subject, 20, hostile)))
      hold(![...text].some(isControl), 'no control characters', 'one')
    },
  },
]
