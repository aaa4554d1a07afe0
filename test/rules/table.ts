/** What a rule reports, and what it is quiet on. Each rule has such a table beside this file; its documentation shows rows of it. */
export interface Table {
  readonly reports: readonly Reported[]
  readonly quiet: readonly Quiet[]
}

export interface Reported {
  /** The style in which the formula is written: "a variable", "a for loop". */
  readonly as: string
  readonly code: string
  /** How many times the rule speaks; once where nothing is said. */
  readonly times?: number
  /** Inputs that fail seldom occur: only presets that report what is possible speak of it. */
  readonly seldom?: true
  /** A matter of taste, or of numbers near the ends of the format: only the preset `all` speaks of it, and `migrate` below is what `all` makes of it. */
  readonly remote?: true
  /** What `--fix` makes of the code in the preset `recommended`; nothing where nothing is said. */
  readonly recommended?: string
  /** What `--fix` makes of it in the preset `migrate`. */
  readonly migrate: string
  /** An input for which the code fails, and the cured code does not. */
  readonly run?: Run
  /** Shown in the documentation. */
  readonly example?: true
  readonly language?: 'typescript' | 'commonjs'
}

export interface Run {
  readonly call: string
  readonly before: Result
  readonly after: Result
}

export type Result = number | readonly number[]

export interface Quiet {
  readonly because: string
  readonly code: string
  readonly language?: 'typescript' | 'commonjs'
}
