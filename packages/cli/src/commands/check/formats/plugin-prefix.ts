import type { Diagnostic, Plugin } from '@bangfu/sdk'
import { visible } from '../../../messages/visible.ts'
import { isPluginPlace } from '../../../policy/plugin-places.ts'

/**
 * Where a diagnostic is about a plugin, its place as the beginning of the message, and what it says without the place: there
 * is no file that who reads the report could open.
 */
export const withPluginPrefix = (
  diagnostic: Diagnostic,
  plugins: readonly Plugin[],
): { readonly prefix: string; readonly diagnostic: Diagnostic } => {
  const { file, line, column, ...rest } = diagnostic
  if (file === undefined || !isPluginPlace(file, plugins)) return { prefix: '', diagnostic }
  const place = [visible(file), line, line === undefined ? undefined : column].filter((part) => part !== undefined)
  return { prefix: `${place.join(':')}: `, diagnostic: rest }
}
