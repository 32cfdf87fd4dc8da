import { defineConfig } from 'tsup'

const both = { format: 'esm', target: 'es2022', silent: true } as const

export default defineConfig([
  {
    ...both,
    entry: ['src/index.ts'],
    // TypeScript 6 warns of an option that tsup sets.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  // The service is no part of what is published: the plugin asks it over HTTP alone.
  { ...both, entry: { main: 'service/main.ts' }, outDir: 'dist/service', platform: 'node' },
])
