/** Rule files of a plugin by name: their text, or what is parsed of it. A text keeps its lines for messages. */
export type PluginFiles = Readonly<Record<string, string | object>>

/** A program of a plugin: its rules, and what they need, in rule files. */
export interface ProgramDefinition {
  /** Its id in decisions, as the section `program` of one of the files declares it. */
  readonly id: string
  /**
   * Rule files. They may declare whatever the rule language has (rules, derived facts, formulas, parameters, tables,
   * clauses under `<plugin>:`), and change nothing that is there.
   */
  readonly files: PluginFiles
}

/** Declares a program with rule sets of its own. */
export const defineProgram = (program: ProgramDefinition): ProgramDefinition => Object.freeze(program)
