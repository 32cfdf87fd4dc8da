/** The parts of a SARIF 2.1.0 log that `check` writes; names and meanings are the standard's. */
export interface SarifLog {
  readonly version: '2.1.0'
  readonly $schema: string
  readonly runs: readonly SarifRun[]
}

/** One run of the tool. */
export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver }
  readonly columnKind: 'utf16CodeUnits'
  readonly language: string
  readonly originalUriBaseIds: Readonly<Record<string, { readonly description: SarifMessage }>>
  readonly results: readonly SarifResult[]
}

/** The tool, with the rules that its results name. */
interface SarifDriver {
  readonly name: string
  readonly version: string
  readonly informationUri: string
  readonly rules: readonly SarifRule[]
}

/** What a code means. */
interface SarifRule {
  readonly id: string
  readonly shortDescription: SarifMessage
  readonly helpUri: string
}

/** A text for people. */
interface SarifMessage {
  readonly text: string
}

/** A part of a file; columns count from 1, `endColumn` is the one after the last. */
interface SarifRegion {
  readonly startLine: number
  readonly startColumn?: number
  readonly endColumn?: number
}

/** A file, by a relative URI. */
export interface SarifArtifact {
  readonly uri: string
  readonly uriBaseId: string
}

/** Where something stands. */
export interface SarifLocation {
  readonly physicalLocation: { readonly artifactLocation: SarifArtifact; readonly region?: SarifRegion }
}

/** What would mend a result. */
export interface SarifFix {
  readonly description: SarifMessage
  readonly artifactChanges: readonly {
    readonly artifactLocation: SarifArtifact
    readonly replacements: readonly {
      readonly deletedRegion: SarifRegion
      readonly insertedContent: SarifMessage
    }[]
  }[]
}

/** One diagnostic. */
export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: 'error' | 'warning' | 'note'
  readonly message: SarifMessage
  readonly locations?: readonly SarifLocation[]
  readonly relatedLocations?: readonly (SarifLocation & { readonly id: number })[]
  readonly fixes?: readonly SarifFix[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly properties?: Readonly<Record<string, unknown>>
}
