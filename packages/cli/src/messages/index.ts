import type { Locale } from '@bangfu/sdk'
import { en, type Sentences } from './en.ts'
import { zh } from './zh.ts'

export type { Sentences } from './en.ts'

/** The sentences of the command in a language. */
export const sentencesOf = (locale: Locale): Sentences => (locale === 'zh' ? zh : en)
