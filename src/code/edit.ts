/** One replacement in the text of a file. The edits of one fix never overlap. */
export interface Edit {
  readonly range: readonly [number, number]
  readonly text: string
}
