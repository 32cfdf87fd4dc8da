import type { Locale, Localized } from '@bangfu/sdk'

/** The digits that all codes inside a division begin with. */
const stemOf = (code: string): string => (code.length === 6 ? code.replace(/(?:00){1,2}$/, '') : code)

/** The divisions that a code lies in, the widest first, as far as the table knows them; nothing of no code. */
export const divisionText = (code: string, codes: Readonly<Record<string, Localized>>, locale: Locale): string =>
  /^\d{6}(?:\d{3}){0,2}$/.test(code)
    ? Object.entries(codes)
        .filter(([division]) => code.startsWith(stemOf(division)))
        .sort(([a], [b]) => stemOf(a).length - stemOf(b).length)
        .map(([, label]) => label[locale])
        .join(' · ')
    : ''
