import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { viteFolders } from './scripts/folder-import.mjs'
import { policyPlugin } from './scripts/vite-policy.mjs'
import tsconfig from './tsconfig.base.json' with { type: 'json' }

const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, sources]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(sources.join(), import.meta.url)),
}))

export default defineConfig({
  plugins: [policyPlugin(), viteFolders()],
  resolve: { alias },
  test: {
    include: ['{packages,examples}/*/{src,test,policies}/**/*.test.ts', 'scripts/**/*.test.ts'],
    passWithNoTests: false,
    restoreMocks: true,
    // By default one core is left idle, which is half of a machine that has two.
    maxWorkers: '100%',
    // The command line's tests start processes, and the cores are shared with the other workers.
    testTimeout: 40_000,
  },
})
