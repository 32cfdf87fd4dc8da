import { packageConfig } from '../../scripts/tsup-config.mjs'

export default packageConfig({ entry: { index: 'src/index.ts' }, platform: 'neutral' })
