import { broken, hold, type Check } from '../machinery/check.ts'
import { contextFor } from './rows.ts'
import { readCsv } from './csv.ts'
import { drawRows, render, textOf, unless, type ReportSubject } from './subject.ts'

const MARKDOWN = /^text\/markdown/

const unlessTable = unless(/^text\/(?:csv|tab-separated-values)/, 'table of cells')
const unlessMarkup = unless(/^(?:text\/(?:html|markdown|xml)|application\/xml|image\/svg\+xml)/, 'markup')

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '=cmd|" /C calc"!A0',
]
const BREAKING = ['"', '""', ',', ';', 'a"b', 'line\nbreak', 'line\r\nbreak', '\t', "'", '=\n"']
const MARKUP = [
  '<script>planted()</script>',
  '\\<script>planted()</script>',
  '<img src=x onerror=planted()>',
  '"><svg onload=planted()>',
  '</td></table><b>planted',
]
const LINKS = ['javascript:planted()', '[a](javascript:planted())', ' JaVaScRiPt:planted()', 'data:text/html,planted']

// In Markdown a backslash makes text of what follows it; two are one backslash.
const WORKING_TAG = /(?<!\\)(?:\\\\)*<(?:script>|img src=x onerror=|svg onload=|\/td><\/table><b>)planted/i
const WORKING_ADDRESS = /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data):/i
const WORKING_LINK = /(?<!\\)(?:\\\\)*\]\(\s*(?:javascript|data):/i

const LEADING = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^-?[0-9]+(?:\.[0-9]+|\/[0-9]+)?$/

const hostile = (subject: ReportSubject, draw: Parameters<typeof drawRows>[0], texts: readonly string[]): string => {
  const context = contextFor(subject.report.needs, 'en', (id) => {
    const text = `${draw.oneOf(texts)}${id}`
    return { zh: text, en: text }
  })
  const title = draw.oneOf(texts)
  return textOf(render(subject, drawRows(draw, subject, 30, texts), { ...context, title: { zh: title, en: title } }))
}

const cellsOf = (text: string): readonly (readonly string[])[] =>
  readCsv(text) ?? broken('cells as in RFC 4180', 'a quote that is not closed or not doubled')

/** That no text of the data becomes more than text. */
export const mediaChecks: readonly Check<ReportSubject>[] = [
  {
    name: 'cells',
    promise:
      'Each row of a table has the same number of cells, whatever quotes, separators and breaks are in the data.',
    needs: unlessTable,
    run: (subject, draw) => {
      for (const text of [textOf(render(subject, [])), hostile(subject, draw, BREAKING)]) {
        const widths = new Set(cellsOf(text).map((row) => row.length))
        hold(widths.size <= 1, 'rows of one width', `rows of ${[...widths].join(', ')} cells`)
      }
    },
  },
  {
    name: 'no formulas in cells',
    promise: 'No cell begins with what a spreadsheet takes for a formula; numbers below 0 stay numbers.',
    needs: unlessTable,
    run: (subject, draw) => {
      const cells = cellsOf(hostile(subject, draw, FORMULAS)).flat()
      hold(!cells.some((cell) => LEADING.test(cell) && !NUMBER.test(cell)), 'cells that are no formulas', 'one that is')
      const numbers = cellsOf(textOf(render(subject, drawRows(draw, subject, 40)))).flat()
      hold(!numbers.some((cell) => /^'-[0-9.]+$/.test(cell)), 'numbers below 0 as they are', 'one that is no number')
    },
  },
  {
    name: 'inert markup',
    promise: 'No tag and no address of the data works in markup.',
    needs: unlessMarkup,
    run: (subject, draw) => {
      const tags = hostile(subject, draw, MARKUP)
      hold(!WORKING_TAG.test(tags), 'tags as text', 'one that works')
      const links = hostile(subject, draw, LINKS)
      const works = MARKDOWN.test(subject.report.mediaType) ? WORKING_LINK : WORKING_ADDRESS
      hold(!works.test(links), 'addresses as text', 'one that works')
    },
  },
  {
    name: 'sound JSON',
    promise: 'It is JSON, whatever is in the data.',
    needs: unless(/^application\/json/, 'JSON'),
    run: (subject, draw) => {
      for (const text of [textOf(render(subject, [])), hostile(subject, draw, [...BREAKING, ...MARKUP])]) {
        try {
          JSON.parse(text)
        } catch {
          broken('JSON', 'something else')
        }
      }
    },
  },
]
