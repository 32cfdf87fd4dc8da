import { packageConfig } from '../../scripts/tsup-config.mjs'

export default packageConfig({ entry: { demo: 'src/demo.ts', write: 'src/write.ts' }, platform: 'node', types: false })
