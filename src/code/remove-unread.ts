import type { SourceCode } from 'eslint'
import type { Edit } from './edit.ts'
import type { Node } from './tree.ts'
// Placeholder until the real one lands.
export const removeUnread = (_sourceCode: SourceCode, _dropped: readonly Node[]): readonly Edit[] => []
