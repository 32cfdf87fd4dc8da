import { policyPlugin } from '../../scripts/esbuild-policy.mjs'
import { esbuildFolders } from '../../scripts/folder-import.mjs'
import { packageConfig } from '../../scripts/tsup-config.mjs'

export default packageConfig({
  entry: {
    index: 'src/index.ts',
    messages: 'src/messages/index.ts',
    'json-schema': 'src/json-schema/index.ts',
    compare: 'src/compare/index.ts',
    analysis: 'src/analysis/index.ts',
    reports: 'src/reports/index.ts',
    'policies/panjin-2019': 'policies/panjin-2019/index.ts',
  },
  platform: 'neutral',
  esbuildPlugins: [policyPlugin(), esbuildFolders()],
})
