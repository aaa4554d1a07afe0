/** One file that `nanproof init` writes; or, where it cannot be changed safely, what to write there by hand. */
export interface Step {
  readonly path: string
  /** What stands there; nothing for a new file. */
  readonly was?: string | undefined
  /** What is to stand there; nothing where only the hint can be given. */
  readonly text?: string | undefined
  readonly hint?: string | undefined
}
