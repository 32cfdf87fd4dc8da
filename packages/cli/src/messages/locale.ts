import type { Locale } from '@bangfu/sdk'

/** The languages of the command. */
export const LOCALES: readonly Locale[] = ['zh', 'en']

const isLocale = (text: string | undefined): text is Locale => text !== undefined && LOCALES.includes(text as Locale)

/**
 * The language to speak: of `--locale` where the arguments name one, else by `LANG`. Read before the arguments are
 * parsed, since what is wrong with them is said in it too.
 */
export const chooseLocale = (argv: readonly string[], lang: string | undefined): Locale => {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const named = options.flatMap((argument, index) => {
    if (argument === '--locale') return [options[index + 1]]
    return argument.startsWith('--locale=') ? [argument.slice('--locale='.length)] : []
  })
  return named.findLast(isLocale) ?? (lang?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en')
}
