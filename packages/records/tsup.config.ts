import { packageConfig } from '../../scripts/tsup-config.mjs'

export default packageConfig({
  entry: { index: 'src/index.ts', 'tiers/panjin-2019': 'tiers/panjin-2019/index.ts' },
  platform: 'neutral',
})
