import { packageConfig } from '../../scripts/tsup-config.mjs'

export default packageConfig({
  entry: { main: 'src/main.ts', cold: 'src/cold.ts', memory: 'src/memory.ts', stores: 'src/stores/main.ts' },
  platform: 'node',
  types: false,
})
