import type { Plugin } from 'vite'

const SCRIPT = /<script [^>]*src="\.\/([^"]+)"[^>]*><\/script>\s*/
const STYLE = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/

/** Text that ends a script or style would end it in the page. */
const inside = (source: string): string => source.replace(/<(?=\/(?:script|style))/gi, '\\x3C')

/**
 * Puts script and style into the page itself: one file that a browser opens from a disk, where it would not load a module
 * from a second file.
 */
export const onePage = (): Plugin => ({
  name: 'one-page',
  enforce: 'post',
  generateBundle(_, bundle) {
    const take = (name: string): string => {
      const file = bundle[name]
      if (file === undefined) throw new Error(`Cannot put \`${name}\` into the page: it was not built`)
      Reflect.deleteProperty(bundle, name)
      return file.type === 'chunk' ? file.code : typeof file.source === 'string' ? file.source : ''
    }
    for (const page of Object.values(bundle)) {
      if (page.type !== 'asset' || !page.fileName.endsWith('.html') || typeof page.source !== 'string') continue
      const style = page.source.replace(STYLE, (_tag, name: string) => `<style>${take(name)}</style>`)
      const script = SCRIPT.exec(style)
      if (script === null) throw new Error('Cannot make one page: it has no script')
      const code = `<script type="module">${inside(take(script[1] ?? ''))}</script>`
      // A module in the page runs when all of the page is there, wherever it stands.
      page.source = style.replace(SCRIPT, '').replace('</body>', () => `${code}</body>`)
    }
  },
})
