import { defineConfig } from 'vite'
import { onePage } from './one-page.ts'

export default defineConfig({
  base: './',
  plugins: [onePage()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', modulePreload: false, reportCompressedSize: false },
})
