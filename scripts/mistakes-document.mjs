// The guide to common mistakes: what was typed, what `bangfu check` prints, and what to type instead.
import { Buffer } from 'node:buffer'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '@bangfu/cli'

/**
 * @typedef {object} Mistake
 * @property {string} title
 * @property {string} file
 * @property {string} [inside] a name that the text is looked for after
 * @property {string} [right] the text of the file
 * @property {string} [wrong] what is typed in its place
 * @property {string} why
 * @property {string} [typed] in place of the wrong text, where that says too little
 * @property {string} [instead] in place of the right text
 * @property {'gbk'} [encoding] what the file is saved as
 * @property {string} [created] a file that is new
 * @property {string} [copied] a rule that is there a second time
 */

const SHIPPED = fileURLToPath(new URL('../packages/core/policies/panjin-2019', import.meta.url))
const FOLDER = 'panjin-2019'

/** A stream that keeps what is written to it. @returns {{ stream: Writable, text: () => string }} */
const keeping = () => {
  let text = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  return { stream, text: () => text }
}

/** The bytes of 中 in GBK, which no UTF-8 text has. */
const GBK = Buffer.from([0xd6, 0xd0])

/** @type {(text: string, mistake: Mistake) => string | Buffer} */
const spoilt = (text, { inside, right = '', wrong = '', encoding, copied, title }) => {
  if (encoding !== undefined) {
    const at = text.indexOf('"zh": "') + '"zh": "'.length
    return Buffer.concat([Buffer.from(text.slice(0, at)), GBK, Buffer.from(text.slice(at + 1))])
  }
  if (copied !== undefined) {
    const begin = text.lastIndexOf('\n    {\n', text.indexOf(`"name": "${copied}"`))
    const end = text.indexOf('\n    },\n', begin) + '\n    },'.length
    return text.slice(0, end) + text.slice(begin, end) + text.slice(end)
  }
  const at = text.indexOf(right, inside === undefined ? 0 : text.indexOf(`"${inside}"`))
  if (at === -1) throw new Error(`${title}: the file does not hold ${right}`)
  return text.slice(0, at) + wrong + text.slice(at + right.length)
}

/** What the command prints of a copy of the shipped policy with a mistake in it. @type {(mistake: Mistake) => Promise<string>} */
const printedOf = async (mistake) => {
  const scratch = await mkdtemp(join(tmpdir(), 'bangfu-mistakes-'))
  const before = process.cwd()
  try {
    await cp(SHIPPED, join(scratch, FOLDER), { recursive: true })
    const path = join(scratch, FOLDER, mistake.file)
    await writeFile(path, mistake.created ?? spoilt(await readFile(path, 'utf8'), mistake))
    process.chdir(scratch)
    const { stream: stdout, text } = keeping()
    const { stream: stderr } = keeping()
    const env = { LANG: 'zh_CN.UTF-8' }
    // With `./` it is the folder, not the policy of that id.
    await run(['check', `./${FOLDER}`], { stdin: process.stdin, stdout, stderr, env, now: () => new Date() })
    return text()
  } finally {
    process.chdir(before)
    await rm(scratch, { recursive: true })
  }
}

const MOST = 3

/**
 * The problems of what was printed that the policy does not have without the mistake, each with its line; of many the first.
 *
 * @type {(printed: string, before: string) => string}
 */
const newIn = (printed, before) => {
  const bare = (/** @type {string} */ part) => part.replace(/:\d+:\d+:/, '').replace(/^ *\d+/gm, '')
  const known = new Set(before.split('\n\n').map(bare))
  const parts = printed.trimEnd().split('\n\n')
  const end = parts.pop()
  const found = parts.filter((part) => !known.has(bare(part)))
  const left = found.length - MOST
  return [...found.slice(0, MOST), ...(left > 0 ? [`……（后面还有 ${left} 条，从略）`] : []), end].join('\n\n')
}

/** @type {(text: string) => string} */
const code = (text) => (text.includes('\n') ? `\`${text.replace(/\s+/g, ' ').trim()}\`` : `\`${text.trim()}\``)

/** The page. @type {(mistakes: readonly Mistake[]) => Promise<string>} */
export const mistakesDocument = async (mistakes) => {
  const sound = await printedOf({ title: '', file: 'policy.json', right: '', wrong: '', why: '' })
  const parts = []
  for (const [index, mistake] of mistakes.entries()) {
    const { title, why, right = '', wrong = '', typed = code(wrong), instead = code(right), file } = mistake
    const printed = newIn(await printedOf(mistake), sound)
    parts.push(
      `## ${index + 1}. ${title}\n\n在 \`${file}\` 里写成了：${typed}\n\n\`\`\`console\n${printed}\n\`\`\`\n\n应写成：${instead}\n\n${why}\n`,
    )
  }
  return `# 常见的错误

改完规则，先用一条命令检查：

\`\`\`sh
npx bangfu check 规则所在的文件夹
\`\`\`

没有错误时，最后一行是「方案……可以载入」。有错误时，每条提示说出文件、第几行、第几列、错在哪里、应该怎样改，
并把那一行抄在下面，用「^」指出位置。**一次只改第一条，改完再检查**：后面的提示常常是前一个错误引起的。
加上 \`--watch\`，每次保存后会自动重新检查。

下面是最常见的 ${mistakes.length} 种错误，提示都是命令真实的输出。每个代码的含义见[错误说明](diagnostics.md)。

${parts.join('\n')}`
}
