import { packageConfig } from '../../scripts/tsup-config.mjs'

export default packageConfig({
  entry: { main: 'src/main.ts', cold: 'src/cold.ts', memory: 'src/memory.ts' },
  platform: 'node',
  types: false,
})
