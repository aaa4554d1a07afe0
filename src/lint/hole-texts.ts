/** What the code calls the holes of a rule, for the sentences of a message. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Reader } from '../code/reader.ts'
import { descendants } from '../code/tree.ts'
import { equal } from '../math/expression.ts'
import { shortened } from './shortened.ts'
import type { Cure } from './cure.ts'
import type { Finding } from './finding.ts'

/** As the cure writes them; where there is no cure, as they stand in what is reported. */
export function holeTexts(reader: Reader, { node, match: { holes } }: Finding, cure: Cure): ReadonlyMap<string, string> {
  const texts = new Map(cure.holes)
  const parts = [...descendants(node as TSESTree.Node, reader.sourceCode)].slice(1)
  for (const [name, e] of holes) {
    if (texts.has(name) || cure.text !== undefined) continue
    const part = parts.find((n) => {
      const value = reader.values.get(n)
      return value?.kind === 'formula' && equal(value.expression, e)
    })
    if (part) texts.set(name, shortened(reader.sourceCode.getText(part as never), 40))
  }
  return texts
}
