import type { ReportRow, ReportValue } from '@bangfu/sdk'
import { hold, type Check } from '../machinery/check.ts'
import { copied, frozen } from '../machinery/frozen.ts'
import { isSame } from '../machinery/shown.ts'
import { inRestlessWorld, inWorldElsewhere } from '../machinery/world.ts'
import { contextFor } from './rows.ts'
import { drawRows, render, type ReportSubject } from './subject.ts'

const COUNT = 30

type Facts = Readonly<Record<string, ReportValue>>

const watched = (facts: Facts, besides: Set<string>): Facts =>
  new Proxy(facts, {
    get: (target, key) => {
      if (typeof key === 'string' && !Object.hasOwn(target, key)) besides.add(key)
      return Reflect.get(target, key) as ReportValue
    },
    has: (target, key) => {
      if (typeof key === 'string' && !Object.hasOwn(target, key)) besides.add(key)
      return Reflect.has(target, key)
    },
  })

const watchedRow = (row: ReportRow, besides: Set<string>): ReportRow => ({
  ...row,
  facts: watched(row.facts, besides),
  members: row.members.map((member) => ({ ...member, facts: watched(member.facts, besides) })),
})

/** On what a report depends. */
export const purityChecks: readonly Check<ReportSubject>[] = [
  {
    name: 'same bytes',
    promise: 'It gives the same bytes for the same rows and context, whatever it gave in between.',
    run: (subject, draw) => {
      const [rows, others] = [drawRows(draw, subject, COUNT), drawRows(draw, subject, COUNT)]
      const first = render(subject, rows)
      render(subject, others)
      hold(isSame(first, render(subject, rows)), 'the same bytes again', 'others')
    },
  },
  {
    name: 'no clock, no chance',
    promise: 'Neither the day it is made nor chance stands in it.',
    run: (subject, draw) => {
      const rows = drawRows(draw, subject, COUNT)
      const same = isSame(
        render(subject, rows),
        inRestlessWorld(60, () => render(subject, rows)),
      )
      hold(same, 'the same bytes by another clock', 'others')
    },
  },
  {
    name: 'any machine',
    promise: 'It gives the same bytes on machines of other time zones and other languages.',
    run: (subject, draw) => {
      const rows = drawRows(draw, subject, COUNT)
      const same = isSame(
        render(subject, rows),
        inWorldElsewhere(() => render(subject, rows)),
      )
      hold(same, 'the same bytes elsewhere', 'others')
    },
  },
  {
    name: 'inputs unchanged',
    promise: 'It changes neither rows nor context.',
    run: (subject, draw) => {
      const rows = drawRows(draw, subject, COUNT)
      const context = contextFor(subject.report.needs)
      const [given, about] = [copied(rows), copied(context)]
      render(subject, given, about)
      hold(isSame([given, about], [rows, context]), 'rows and context as they were', 'they changed')
    },
  },
  {
    name: 'frozen inputs',
    promise: 'It makes of frozen rows what it makes of others.',
    run: (subject, draw) => {
      const rows = drawRows(draw, subject, COUNT)
      const answers = [render(subject, copied(rows)), render(subject, frozen(copied(rows)))]
      hold(isSame(answers[0], answers[1]), 'the same bytes', 'others')
    },
  },
  {
    name: 'shows what it declares',
    promise: 'It asks a row for no fact that is not among its `needs`.',
    run: (subject, draw) => {
      const besides = new Set<string>()
      render(
        subject,
        drawRows(draw, subject, COUNT).map((row) => watchedRow(row, besides)),
      )
      const [first] = [...besides].filter((key) => key !== 'toJSON')
      hold(first === undefined, 'facts that it declares', `\`${first ?? ''}\``)
    },
  },
]
