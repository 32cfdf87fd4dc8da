import type { PolicyDescription } from '@bangfu/core'
import type { Diagnostic, Locale } from '@bangfu/sdk'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageText } from './text/page-text.ts'

/** What every part of the page needs to put itself into words. */
export interface View {
  readonly names: PolicyDescription
  readonly locale: Locale
  readonly text: PageText
  /** What the members are called, by their ids. */
  readonly people: ReadonlyMap<string, string>
  /** What is wrong with the record. */
  readonly problems: readonly Diagnostic[]
}

export const ViewContext = createContext<View | undefined>(undefined)

/** The view that the part stands in. */
export const useView = (): View => {
  const view = useContext(ViewContext)
  if (view === undefined) throw new Error('Cannot show a part of the page outside its view')
  return view
}

/** The id of the element at a path of the record. */
export const placeId = (path: string): string => `at:${path}`

/** Brings the element at a path of the record into view, and the keyboard to it. */
export const goTo = (path: string): void => {
  const element = document.getElementById(placeId(path))
  for (let part = element; part !== null; part = part.parentElement)
    if (part instanceof HTMLDetailsElement) part.open = true
  const target =
    element?.matches('input, select') === true ? element : element?.querySelector<HTMLElement>('input, select')
  element?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
