import { defineConfig } from 'tsup'

/**
 * The build of one package: one file per door, ES modules only, with types. `tsup --no-dts` leaves out the types and
 * keeps those of an earlier build.
 *
 * @param {{ entry: Record<string, string>, platform: 'neutral' | 'node', types?: boolean, esbuildPlugins?: import('esbuild').Plugin[] }} options
 */
export function packageConfig({ entry, platform, types = true, esbuildPlugins = [] }) {
  return defineConfig((override) => ({
    entry,
    platform,
    esbuildPlugins,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    treeshake: false,
    sourcemap: true,
    silent: true,
    clean: override.dts === false ? ['!**/*.d.ts'] : true,
    // Other packages are taken as built and not, as everywhere else, from their sources: those would be copied in.
    dts: types && { compilerOptions: { ignoreDeprecations: '6.0', paths: {} } },
  }))
}
