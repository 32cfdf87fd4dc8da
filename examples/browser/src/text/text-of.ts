import type { Locale } from '@bangfu/sdk'
import { en } from './en.ts'
import type { PageText } from './page-text.ts'
import { zh } from './zh.ts'

/** What the page says in a language. */
export const textOf = (locale: Locale): PageText => (locale === 'zh' ? zh : en)
