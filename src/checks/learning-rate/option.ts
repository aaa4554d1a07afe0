/** What a property of an object of options holds. */
import type { SourceCode } from 'eslint'
import type { Reader } from '../../code/reader.ts'
import { descendants, propertyName, type Node } from '../../code/tree.ts'
import type { Value } from '../../code/value.ts'

/**
 * As the reader knows it; where it does not, because somebody else was handed the object, as the object was made, unless a
 * line of this file sets the property. Functions read their options.
 */
export function optionOf(reader: Reader, object: Value | undefined, name: string): Value | undefined {
  if (object?.kind !== 'structure') return undefined
  const known = object.fields.get(name)
  if (known) return known
  const made = object.address.origin as Node | undefined
  const asMade = made?.type === 'ObjectExpression' ? reader.values.get(made) : undefined
  return asMade?.kind === 'structure' && !isSet(name, reader.sourceCode) ? asMade.fields.get(name) : undefined
}

/** Whether there is a line such as `options.learningRate = input.value`: it may run before any other. */
function isSet(property: string, sourceCode: SourceCode): boolean {
  for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode)) {
    const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined
    if (target?.type === 'MemberExpression' && target.object.type !== 'ThisExpression' && propertyName(target) === property) return true
  }
  return false
}
