import { packageConfig } from '../../scripts/tsup-config.mjs'

export default packageConfig({ entry: { main: 'src/main.ts' }, platform: 'node', types: false })
