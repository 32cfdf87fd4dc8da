import type { PolicyFiles } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'

const title = { zh: '名', en: 'name' }

/** A rule that raises a note of its own name. */
export const note = (name: string, conditions: unknown, more: object = {}): object => ({
  name,
  clause: '2.1',
  title,
  conditions,
  event: { type: 'note', params: { code: name } },
  ...more,
})

/** The plan with one more file of rules, or of whatever sections. */
export const policyWith = (sections: object): { readonly files: PolicyFiles } => {
  const manifest = JSON.parse(panjin2019.files['policy.json'] ?? '') as { readonly files: readonly string[] }
  const files = [...manifest.files, 'more.json']
  return {
    files: {
      ...panjin2019.files,
      'policy.json': JSON.stringify({ ...manifest, files }),
      'more.json': JSON.stringify(sections),
    },
  }
}
