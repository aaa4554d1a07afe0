import type { Edit } from '../code/edit.ts'
import type { Reader } from '../code/reader.ts'
import type { Finding } from './finding.ts'
import type { FixLevel } from './fix-level.ts'

/** What can be done about a finding. */
export interface Cure {
  /** The cure as it would be written, where it can be. */
  readonly text: string | undefined
  /** What `--fix` does, at the level that is set. */
  readonly fix: readonly Edit[] | undefined
  readonly suggestions: readonly { readonly title: string; readonly edits: readonly Edit[] }[]
}

export function cureOf(_reader: Reader, _finding: Finding, _level: FixLevel): Cure {
  return { text: undefined, fix: undefined, suggestions: [] }
}
