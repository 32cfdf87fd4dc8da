// Builds and tests the example plugins as outside packages: the published packages are packed, the examples copied into an
// empty folder that knows nothing of this workspace, and everything is installed there from the tarballs and the registry.
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** @typedef {{ name: string, version: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

const runFile = promisify(execFile)
const OWN = '@bangfu/'

/** What a short program does with a built plugin: how it is made, for what household, on what day. */
const PROGRAMS = {
  'plugin-legal-aid': {
    plugin: 'legalAid',
    member: { extensions: { 'legal-aid': { matter: 'wages', hasCounsel: false } } },
    asOf: '2022-06-30',
    expected: 'LEG-AGENT entitled',
  },
  'plugin-medical-insurance': {
    plugin: "medicalInsurance({ address: 'http://127.0.0.1:1' })",
    member: { medicalInsurance: 'ncms' },
    asOf: '2019-12-31',
    expected: 'HEA-PREMIUM entitled',
  },
  'plugin-school-distance': {
    plugin: 'schoolDistance()',
    member: { studentStatusCode: '03' },
    household: { extensions: { 'school-distance': { homeEast: 5000 } } },
    asOf: '2019-12-31',
    expected: 'SCH-BUS-SEAT discretionary',
  },
}

/** Names of failures to reach a registry, as npm and node give them. */
const UNREACHABLE =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/

/** @param {string} file @returns {Manifest} */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Runs a command to its end and gives what it printed; where it fails, throws with all of that.
 *
 * @param {string} command @param {readonly string[]} args @param {string} cwd
 */
async function run(command, args, cwd) {
  // What npm sets for the scripts of this workspace would lead back into it.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:package|lifecycle|config_local_prefix)/.test(name)),
  )
  try {
    const shell = process.platform === 'win32'
    return (await runFile(command, [...args], { cwd, env, shell, maxBuffer: 1e8 })).stdout
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout?: string, stderr?: string }} */ (error)
    throw new Error(`\`${command} ${args.join(' ')}\` failed\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error })
  }
}

/** @param {string} folder Where the tarballs go. @returns {Promise<Map<string, string>>} Tarballs by the name of the package. */
async function pack(folder) {
  const published = readdirSync('packages')
    .map((name) => join('packages', name))
    .filter((path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).private !== true)
  // npm packs what is there; the scripts of a package do not run, and none is needed.
  const args = [
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder,
    ...published.map((path) => `./${path}`),
  ]
  /** @type {{ name: string, filename: string }[]} */
  const packed = JSON.parse(await run('npm', args, '.'))
  return new Map(packed.map(({ name, filename }) => [name, `file:${join(folder, filename)}`]))
}

/** @param {string} scratch @param {ReadonlyMap<string, string>} tarballs @returns {readonly string[]} The folders. */
function copyExamples(scratch, tarballs) {
  const names = Object.keys(PROGRAMS)
  for (const name of names) {
    const target = join(scratch, name)
    cpSync(join('examples', name), target, {
      recursive: true,
      filter: (path) => !/(?:^|[\\/])(?:node_modules|dist)$/.test(path),
    })
    const manifest = read(join(target, 'package.json'))
    for (const list of [manifest.dependencies, manifest.devDependencies]) {
      for (const dependency of Object.keys(list ?? {})) {
        if (list === undefined || !dependency.startsWith(OWN)) continue
        const tarball = tarballs.get(dependency)
        if (tarball === undefined) throw new Error(`Cannot install \`${name}\`: \`${dependency}\` is not published`)
        list[dependency] = tarball
      }
    }
    writeFileSync(join(target, 'package.json'), JSON.stringify(manifest, null, 2))
  }
  // Side by side, so that what they share is installed once. The packages among themselves come from the tarballs as well.
  const root = {
    name: 'scratch',
    private: true,
    workspaces: names,
    overrides: { ...Object.fromEntries(tarballs), ...JSON.parse(readFileSync('package.json', 'utf8')).overrides },
  }
  writeFileSync(join(scratch, 'package.json'), JSON.stringify(root, null, 2))
  return names
}

/** @param {string} scratch Fails where a package of this project is found anywhere but there. */
function checkPlaces(scratch) {
  const inside = realpathSync(scratch)
  for (const name of readdirSync(join(scratch, 'node_modules', OWN))) {
    const place = realpathSync(join(scratch, 'node_modules', OWN, name))
    if (!place.startsWith(inside))
      throw new Error(`\`${OWN}${name}\` was found at ${place}, outside of the empty folder`)
  }
  const core = realpathSync(join(scratch, 'node_modules', OWN, 'core'))
  if (core !== join(inside, 'node_modules', OWN, 'core'))
    throw new Error('`@bangfu/core` was not installed from its tarball')
}

/** @param {string} scratch @param {keyof typeof PROGRAMS} name */
async function decide(scratch, name) {
  const { plugin, member, asOf, expected, ...more } = PROGRAMS[name]
  const household = {
    ...{ householdId: 'H', regionCode: '211122', area: 'rural' },
    ...('household' in more ? more.household : {}),
    members: [{ memberId: 'A1', recognizedStatus: 'dibao', ...member }],
  }
  const [code] = expected.split(' ')
  const { name: packageName } = read(join(scratch, name, 'package.json'))
  const program = `import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { ${/^\w+/.exec(plugin)?.[0]} } from '${packageName}'
const policy = createPolicy(panjin2019, { plugins: [${plugin}] })
const { benefits } = policy.decide(${JSON.stringify(household)}, { asOf: '${asOf}' })
console.log('${code}', benefits.find((line) => line.code === '${code}')?.outcome)
`
  const file = join(scratch, `${name}.mjs`)
  writeFileSync(file, program)
  const printed = (await run(process.execPath, [file], scratch)).trim()
  if (printed !== expected) throw new Error(`\`${name}\` decides \`${printed}\`, expected \`${expected}\``)
}

/** @param {string} scratch */
async function install(scratch) {
  // One question first: without a registry an installation asks for each package again and again before it gives up.
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const quick = ['--prefer-offline', '--fetch-retries=0', '--fetch-timeout=15000']
  await run('npm', ['view', `vitest@${devDependencies.vitest}`, 'version', ...quick], scratch)
  const plain = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  await run('npm', ['install', '--prefer-offline', ...plain], scratch)
}

/** @param {() => Promise<void>} work @returns {Promise<string | undefined>} Why the registry could not be reached. */
async function unreachable(work) {
  try {
    await work()
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? UNREACHABLE.exec(error.message)?.[0] : undefined
    if (reason === undefined) throw error
    return reason
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'bangfu-plugins-'))
try {
  const examples = copyExamples(scratch, await pack(scratch))
  const reason = await unreachable(() => install(scratch))
  if (reason !== undefined) console.log(`skipped: the registry of packages cannot be reached (${reason})`)
  else {
    checkPlaces(scratch)
    for (const name of examples) {
      const folder = join(scratch, name)
      await run('npx', ['--no-install', 'tsc', '--noEmit'], folder)
      await run('npm', ['run', 'build'], folder)
      await run('npm', ['test'], folder)
      await decide(scratch, /** @type {keyof typeof PROGRAMS} */ (name))
      console.log(`${name} is installed, checked, built and tested from the packed packages`)
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
