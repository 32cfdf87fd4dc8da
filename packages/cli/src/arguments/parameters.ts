import { parseRecord } from '@bangfu/core'
import { UsageError } from '../usage-error.ts'

const OPTION = '--param'

/** Reads `ID=JSON` settings. Numbers keep their own characters: 0.9 is not the nearest double. */
export const readParameters = (settings: readonly string[]): Readonly<Record<string, unknown>> => {
  const parameters = new Map<string, unknown>()
  for (const setting of settings) {
    const at = setting.indexOf('=')
    if (at < 1) throw new UsageError(({ usage }) => usage.wrongValue(OPTION, setting, usage.parameter))
    const [id, json] = [setting.slice(0, at), setting.slice(at + 1)]
    const { record, diagnostics } = parseRecord(json, OPTION)
    if (diagnostics.length > 0) {
      // A shell takes the quotation marks away from "strict"; what is left is most likely that word.
      const meant = /^[\w.-]+$/.test(json) ? `${OPTION} '${id}="${json}"'` : undefined
      throw new UsageError(({ usage }) => usage.wrongValue(OPTION, setting, usage.parameterJson(id), meant))
    }
    if (parameters.has(id)) throw new UsageError(({ usage }) => usage.parameterTwice(id))
    parameters.set(id, record)
  }
  return Object.fromEntries(parameters)
}
