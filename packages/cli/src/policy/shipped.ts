import { createRequire } from 'node:module'
import { dirname } from 'node:path'

// Read from its folder, not from the bundle: whoever edits a rule file there sees it at the next call.
const folderOf = (id: string): string =>
  dirname(createRequire(import.meta.url).resolve(`@bangfu/core/policies/${id}/policy.json`))

/** The folders of the policies that come with the command, by id. */
export const SHIPPED: ReadonlyMap<string, string> = new Map(['panjin-2019'].map((id) => [id, folderOf(id)]))

/** The policy that is taken where none is named. */
export const DEFAULT_POLICY = 'panjin-2019'
