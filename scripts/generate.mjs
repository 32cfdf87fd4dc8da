// Writes what is generated from the rule files and committed, since people read it. `--check` writes nothing and fails
// where a file is not what it would be.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPolicy } from '@bangfu/core'
import { jsonSchema } from '@bangfu/core/json-schema'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { format, resolveConfig } from 'prettier'
import { diagnosticsDocument } from './diagnostics-document.mjs'
import { factTypes } from './fact-types.mjs'
import { mistakesDocument } from './mistakes-document.mjs'
import { policyTypes } from './policy-types.mjs'
import { rulesDocument } from './rules-document.mjs'

const check = process.argv.includes('--check')
const policy = createPolicy({ files: panjin2019.files })
const description = policy.describe()
const mistakes = JSON.parse(
  await readFile(new URL('../packages/cli/test/common-mistakes.json', import.meta.url), 'utf8'),
)
/** A page whose neighbors are elsewhere. @type {(text: string) => string} */
const withoutLinks = (text) => text.replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '$1')
/** @type {Record<string, string>} */
const outputs = {
  'packages/core/policies/panjin-2019/types.ts': policyTypes('Panjin2019', description),
  'packages/core/policies/panjin-2019/facts.ts': factTypes('Panjin2019', policy),
  'docs/rules.md': rulesDocument(description, 'en'),
  'docs/zh/rules.md': rulesDocument(description, 'zh'),
  'docs/diagnostics.md': diagnosticsDocument('en'),
  'docs/zh/diagnostics.md': diagnosticsDocument('zh'),
  // The same beside the command, which names them as the help of each code.
  'packages/cli/docs/diagnostics.en.md': withoutLinks(diagnosticsDocument('en')),
  'packages/cli/docs/diagnostics.zh.md': withoutLinks(diagnosticsDocument('zh')),
  'docs/zh/common-mistakes.md': await mistakesDocument(mistakes),
}
for (const locale of /** @type {const} */ (['zh', 'en']))
  for (const [name, schema] of Object.entries(jsonSchema(description, locale)))
    outputs[`packages/core/policies/panjin-2019/schema/${name}.${locale}.json`] = `${JSON.stringify(schema, null, 1)}\n`

for (const [file, source] of Object.entries(outputs)) {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
  // Editors read the schemas, not people: their lines only keep what changed apart.
  const isSchema = path.endsWith('.json')
  const text = isSchema ? source : await format(source, { ...(await resolveConfig(path)), filepath: path })
  if (!check) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    console.error(`${file} is out of date: run \`npm run generate\``)
    process.exitCode = 1
  }
}
