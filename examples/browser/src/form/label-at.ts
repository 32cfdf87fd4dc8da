import type { PolicyDescription } from '@bangfu/core'
import type { Locale } from '@bangfu/sdk'

const INDEX = /\[(\d+)\]/g

/** What stands at a path of a record, by labels: `members[1].birthDate` is 「家庭成员 2 · 出生日期」. */
export const labelAt = (path: string, names: PolicyDescription, locale: Locale): string => {
  const plain = path.replace(INDEX, '')
  const fact = names.facts.find((one) => one.path === plain)
  const list = names.lists.find((one) => one.key === plain)
  const own = fact?.label[locale] ?? list?.label[locale] ?? path
  const outer = names.lists.find((one) => path.startsWith(`${one.key}[`))
  const index = /^\w+\[(\d+)\]\./.exec(path)?.[1]
  return outer === undefined || index === undefined ? own : `${outer.label[locale]} ${Number(index) + 1} · ${own}`
}
