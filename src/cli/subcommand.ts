/** What the command does besides linting. */
import type { Plugin } from './lint.ts'

export interface Subcommand {
  /** For the help. */
  readonly summary: string
  /** Gives the exit code. */
  readonly run: (argv: readonly string[], plugin: Plugin) => Promise<number> | number
}
