import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getLanguageService, TextDocument, type CompletionItem, type Diagnostic } from 'vscode-json-languageservice'

const SHIPPED = fileURLToPath(new URL('../policies/panjin-2019/', import.meta.url))

const service = getLanguageService({
  schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
})
service.configure({ validate: true })

/** The place at which a person types, in texts that are given to the editor. */
export const CURSOR = '‸'

const plain = (markdown: string): string => markdown.replace(/\\(.)/g, '$1')

/** A file of the shipped policy as VS Code has it open: unsaved, with the text that is given. */
export const openFile = (file: string, text: string, folder: string = SHIPPED) => {
  const uri = pathToFileURL(`${folder}${file}`).href
  const offset = text.indexOf(CURSOR)
  const document = TextDocument.create(uri, 'json', 1, text.replace(CURSOR, ''))
  const parsed = service.parseJSONDocument(document)
  const position = document.positionAt(Math.max(offset, 0))
  return {
    /** What is offered at the cursor. */
    complete: async (): Promise<readonly CompletionItem[]> =>
      (await service.doComplete(document, position, parsed))?.items ?? [],
    /** What is said of the place of the cursor. */
    hover: async (): Promise<string> => {
      const hover = await service.doHover(document, position, parsed)
      return [hover?.contents ?? []]
        .flat()
        .map((part) => plain(typeof part === 'string' ? part : part.value))
        .join('\n')
    },
    /** Every problem, with the text that is underlined. */
    problems: async (): Promise<readonly { readonly at: string; readonly line: number; readonly message: string }[]> =>
      (await service.doValidation(document, parsed)).map(({ range, message }: Diagnostic) => ({
        at: document.getText(range),
        line: range.start.line + 1,
        message: typeof message === 'string' ? message : message.value,
      })),
  }
}

/** The text of a file of the shipped policy. */
export const shippedText = (file: string): Promise<string> => readFile(`${SHIPPED}${file}`, 'utf8')
