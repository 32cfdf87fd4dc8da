import type { Diagnostic, Localized, Witness } from '@bangfu/sdk'
import type { Location } from '../diagnostics/report.ts'
import { pathText } from '../parse/path.ts'

/** What a check says of a part of a rule file, besides its place. */
export interface Noted {
  readonly found?: string
  readonly expected?: string
  readonly suggestion?: string
  readonly related?: readonly Location[]
  readonly names?: Readonly<Record<string, Localized>>
  readonly witness?: Witness | undefined
}

/** Makes a diagnostic about a part of a rule file. */
export const finding = (
  code: string,
  severity: Diagnostic['severity'],
  at: Location,
  { related, witness, ...rest }: Noted = {},
): Diagnostic => ({
  code,
  severity,
  file: at.document.file,
  ...at.document.place(at.path),
  ...(at.owner === undefined ? {} : { rule: at.owner }),
  path: pathText(at.path),
  ...rest,
  ...(related === undefined || related.length === 0
    ? {}
    : { related: related.map(({ document, path }) => ({ file: document.file, ...document.place(path) })) }),
  ...(witness === undefined ? {} : { witness }),
})
