import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'es2022',
  silent: true,
  clean: true,
  // TypeScript 6 warns of an option that tsup sets.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
