const tests = '\\.(test|test-d|bench)\\.ts$'

/** The packages that each package may import; nothing else. */
const allowed = {
  sdk: [],
  core: ['sdk'],
  'json-rules-engine': ['core', 'sdk'],
  providers: ['core', 'sdk'],
  adapters: ['sdk'],
  testkit: ['core', 'sdk'],
  records: ['core', 'sdk'],
  'store-sql': ['sdk'],
  'store-(?:sqlite|postgres)': ['sdk', 'store-sql'],
  'report-[^/]+': ['sdk'],
  // The command loads adapters by name.
  cli: ['sdk', 'core', 'json-rules-engine', 'providers', 'testkit', 'records'],
}

const law = Object.entries(allowed).map(([name, others]) => ({
  name: `allowed-imports-of-${name.replace(/[^a-z-]/g, '').replace(/-$/, '')}`,
  comment: `${name} imports ${others.length === 0 ? 'no other package' : `of the packages only ${others.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^packages/(${name})/(src|policies|tiers)/` },
  to: { path: '^(packages|examples)/', pathNot: ['^packages/$1/', ...others.map((other) => `^packages/${other}/`)] },
}))

/** The folders of core in the order in which data flows through them; none imports from one that comes later. */
const pipeline = [
  'calendar',
  'parse',
  'diagnostics',
  'shape',
  'catalog',
  'compose',
  'language',
  'plugin',
  'bind',
  'compile',
  'record',
  'decide',
  'tally',
  'explain',
  'inspect',
  'describe',
  'compare',
  'messages',
  'json-schema',
  'reports',
]

const oneWay = pipeline.slice(0, -1).map((folder, index) => ({
  name: `core-flows-one-way-from-${folder}`,
  comment: `core/src/${folder} imports nothing that comes after it.`,
  severity: 'error',
  from: { path: `^packages/core/src/${folder}/`, pathNot: tests },
  to: { path: `^packages/core/src/((${pipeline.slice(index + 1).join('|')})/|[^/]+$)` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...law,
    ...oneWay,
    {
      name: 'conformance-needs-the-sdk-alone',
      comment: 'Who tests a plugin with the published suites takes neither the engine nor a generator of households.',
      severity: 'error',
      from: { path: '^packages/testkit/src/conformance/', pathNot: tests },
      to: { path: '^packages/', pathNot: '^packages/(sdk/|testkit/src/(conformance/|random\\.ts$))' },
    },
    {
      name: 'analysis-beside-the-engine',
      comment: 'The checks of rules use all of the engine and none of the sentences; nothing of core uses them.',
      severity: 'error',
      from: { path: '^packages/core/src/(?!analysis/)' },
      to: { path: '^packages/core/src/analysis/' },
    },
    {
      name: 'analysis-without-sentences',
      severity: 'error',
      from: { path: '^packages/core/src/analysis/' },
      to: { path: '^packages/core/(policies|src/messages)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-door',
      comment: "Another package is entered through what its `exports` map names, not through a file's path.",
      severity: 'error',
      from: { path: '^(?:packages|examples)/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: [
          '^packages/$1/',
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/core/src/(messages|analysis|json-schema|compare|reports)/index\\.ts$',
          '^packages/core/policies/[^/]+/index\\.ts$',
          '^packages/testkit/src/conformance/index\\.ts$',
          '^packages/records/tiers/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'engine-alone',
      comment: 'Who takes only the engine bundles neither the plan nor the sentences nor the checks of rules.',
      severity: 'error',
      from: { path: '^packages/core/src/index\\.ts$' },
      to: { path: '^packages/core/(policies|src/(messages|analysis|json-schema|compare|reports))/', reachable: true },
    },
    {
      name: 'sdk-imports-nothing',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: tests },
      to: { pathNot: '^packages/sdk/src/' },
    },
    {
      name: 'core-runs-anywhere',
      comment: 'core, sdk and providers run in browsers and on the edge: no `node:*`.',
      severity: 'error',
      from: { path: '^packages/(core|sdk|providers)/(src|policies)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'messages-alone-format',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: ['^packages/core/src/messages/', tests] },
      to: { path: 'node_modules/intl-messageformat/' },
    },
    {
      name: 'no-tests-in-sources',
      severity: 'error',
      from: { path: '^(packages|examples)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'only-declared-packages',
      comment: "A dependency stands in the importing package's own package.json, among those its users install.",
      severity: 'error',
      from: { path: '^(packages|examples)/[^/]+/(src|policies)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(policy|all)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.mts', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
}
