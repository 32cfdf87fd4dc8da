import type { Policy } from '@bangfu/core'
import type { Locale } from '@bangfu/sdk'
import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { DecisionPanel } from './decision/decision-panel.tsx'
import { evaluate } from './decision/evaluate.ts'
import { GlanceBar } from './decision/glance-bar.tsx'
import { blankItem } from './form/blank-item.ts'
import { modelOf } from './form/form-model.ts'
import { fromRecord } from './form/from-record.ts'
import { HouseholdForm } from './form/household-form.tsx'
import { peopleOf } from './form/people-of.ts'
import { toRecord } from './form/to-record.ts'
import { SAMPLES } from './samples.ts'
import { textOf } from './text/text-of.ts'
import { Toolbar } from './toolbar.tsx'
import { ViewContext } from './view.ts'

const [FIRST] = SAMPLES

/** The page: the form of a household, and beside it what the policy decides of it. */
export function App({ policy }: { readonly policy: Policy }): JSX.Element {
  const names = useMemo(() => policy.describe(), [policy])
  const model = useMemo(() => modelOf(names), [names])
  const [locale, setLocale] = useState<Locale>('zh')
  const [sample, setSample] = useState(FIRST?.id ?? '')
  const [asOf, setAsOf] = useState(FIRST?.asOf ?? '')
  const [item, setItem] = useState(() =>
    FIRST === undefined ? blankItem(model) : fromRecord(model, { ...FIRST.record }),
  )
  const record = useMemo(() => toRecord(model, item), [model, item])
  const evaluation = useMemo(() => evaluate(policy, record, asOf), [policy, record, asOf])
  const problems = evaluation.kind === 'faulty' ? evaluation.problems : []
  const text = textOf(locale)
  const people = useMemo(() => peopleOf(item, model, names, locale), [item, model, names, locale])
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${text.title} · ${names.title[locale]}`
  }, [locale, text, names])
  return (
    <ViewContext.Provider value={{ names, locale, text, people, problems }}>
      <Toolbar
        sample={sample}
        asOf={asOf}
        isWrongDay={evaluation.kind === 'noSuchDay'}
        onLoad={(chosen) => {
          setSample(chosen?.id ?? '')
          setItem(chosen === undefined ? blankItem(model) : fromRecord(model, { ...chosen.record }))
          if (chosen !== undefined) setAsOf(chosen.asOf)
        }}
        onDay={setAsOf}
        onLocale={setLocale}
      />
      <main>
        <form aria-label={text.household} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
          <p class="hint">{text.hints}</p>
          <HouseholdForm key={item.key} model={model} item={item} onChange={setItem} />
          <details class="section record">
            <summary>
              <h2>{text.record}</h2>
            </summary>
            <p class="hint">{text.recordHint}</p>
            <pre tabIndex={0}>{JSON.stringify(record, undefined, 2)}</pre>
          </details>
        </form>
        <DecisionPanel evaluation={evaluation} record={record} />
      </main>
      <GlanceBar evaluation={evaluation} />
    </ViewContext.Provider>
  )
}
