// The rules of SARIF 2.1.0 for the parts that `check` writes, closed: what is not named here may not stand there.
const text = { type: 'string', minLength: 1 }
const closed = (required: readonly string[], properties: object): object => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
})
const listOf = (items: object): object => ({ type: 'array', items })
const place = { type: 'integer', minimum: 1 }
// An absolute URI, and one that is relative: without a scheme, a drive or a slash in front.
const absolute = { type: 'string', pattern: '^https://[\\w.-]+/[\\x21-\\x7e]*$' }
const relative = { type: 'string', pattern: '^(?!/|[A-Za-z][A-Za-z0-9+.-]*:)[\\x21-\\x5b\\x5d-\\x7e]+$' }

const message = closed(['text'], { text })
const region = closed(['startLine'], { startLine: place, startColumn: place, endColumn: place })
const artifactLocation = closed(['uri', 'uriBaseId'], { uri: relative, uriBaseId: { enum: ['SRCROOT', 'POLICY'] } })
const physicalLocation = closed(['artifactLocation'], { artifactLocation, region })
const replacement = closed(['deletedRegion', 'insertedContent'], { deletedRegion: region, insertedContent: message })
const change = closed(['artifactLocation', 'replacements'], {
  artifactLocation,
  replacements: { ...listOf(replacement), minItems: 1 },
})

const result = closed(['ruleId', 'ruleIndex', 'level', 'message', 'partialFingerprints'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level: { enum: ['none', 'note', 'warning', 'error'] },
  message,
  locations: listOf(closed(['physicalLocation'], { physicalLocation })),
  relatedLocations: listOf(
    closed(['id', 'physicalLocation'], { id: { type: 'integer', minimum: 0 }, physicalLocation }),
  ),
  fixes: listOf(
    closed(['artifactChanges'], { description: message, artifactChanges: { ...listOf(change), minItems: 1 } }),
  ),
  partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
  properties: { type: 'object' },
})

const rule = closed(['id', 'shortDescription', 'helpUri'], { id: text, shortDescription: message, helpUri: absolute })

const run = closed(['tool', 'columnKind', 'results'], {
  tool: closed(['driver'], {
    driver: closed(['name', 'version', 'rules'], {
      name: text,
      version: text,
      informationUri: absolute,
      rules: { ...listOf(rule), uniqueItems: true },
    }),
  }),
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
  originalUriBaseIds: { type: 'object', additionalProperties: closed([], { uri: absolute, description: message }) },
  results: listOf(result),
})

/** A JSON Schema of the SARIF logs that `check` may write. */
export const SARIF_SCHEMA = closed(['version', 'runs'], {
  version: { const: '2.1.0' },
  $schema: absolute,
  runs: { ...listOf(run), minItems: 1 },
})
