/**
 * Which functions of a file have to be read for what stands at some places in it: those that the places stand in, the classes
 * that share their fields with them, and whoever calls them, which tells what their parameters are.
 *
 * What these call in turn is read when the call is met; what nothing of interest depends on is never read.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { isFunction } from './tree.ts'
import type { ClassNode, FunctionNode } from './value.ts'

export function functionsAround(sourceCode: SourceCode, offsets: Iterable<number>): ReadonlySet<FunctionNode> {
  const functions = functionsOf(sourceCode)
  const found = new Set<FunctionNode>()
  const asked = new Set<string>()
  let names: string[] = []
  const add = (node: FunctionNode): void => {
    if (found.has(node)) return
    found.add(node)
    for (const name of namesOf(node)) if (!asked.has(name)) names.push(name)
    const owner = classOf(node)
    if (owner) for (const method of methodsOf(owner)) add(method)
    for (let n = node.parent as TSESTree.Node | undefined; n; n = n.parent) if (isFunction(n)) return add(n)
  }
  const addAt = (offset: number): void => {
    const node = innermost(functions, offset)
    if (node) add(node)
  }
  for (const offset of offsets) addAt(offset)
  while (names.length > 0) {
    const called = new RegExp(String.raw`(?<![\w$])(?:${names.map((name) => name.replaceAll('$', String.raw`\$`)).join('|')})(?![\w$])`, 'g')
    for (const name of names) asked.add(name)
    names = []
    for (const { index } of sourceCode.text.matchAll(called)) addAt(index)
  }
  return found
}

/** In order of their beginnings, so that of two around one place the later one is inside the other. */
const functionsOf = ({ scopeManager }: SourceCode): readonly FunctionNode[] =>
  scopeManager.scopes.flatMap(({ type, block }) => (type === 'function' && isFunction(block as unknown as TSESTree.Node) ? [block as unknown as FunctionNode] : [])).sort((a, b) => a.range[0] - b.range[0])

function innermost(functions: readonly FunctionNode[], offset: number): FunctionNode | undefined {
  let low = 0, high = functions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (functions[middle]!.range[0] <= offset) low = middle + 1
    else high = middle
  }
  for (let node = functions[low - 1] as TSESTree.Node | undefined; node; node = node.parent) if (isFunction(node) && offset < node.range[1]) return node
  return undefined
}

/** What a function is called by. */
function namesOf({ parent, id }: FunctionNode): readonly string[] {
  const named = [id, parent.type === 'VariableDeclarator' ? parent.id : parent.type === 'AssignmentExpression' ? lastOf(parent.left) : 'key' in parent ? parent.key : undefined]
  const names = named.flatMap((node) => (node?.type === 'Identifier' || node?.type === 'PrivateIdentifier' ? [node.name] : []))
  const made = parent.type === 'MethodDefinition' && parent.kind === 'constructor' ? classNames(parent.parent.parent as ClassNode) : []
  return [...names.filter((name) => name !== 'constructor'), ...made]
}

const lastOf = (node: TSESTree.Node): TSESTree.Node => (node.type === 'MemberExpression' ? node.property : node)

const classNames = ({ id, parent }: ClassNode): readonly string[] => [id, parent?.type === 'VariableDeclarator' ? parent.id : undefined].flatMap((node) => (node?.type === 'Identifier' ? [node.name] : []))

const classOf = ({ parent }: FunctionNode): ClassNode | undefined =>
  parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' ? parent.parent.parent as ClassNode : undefined

const methodsOf = (of: ClassNode): readonly FunctionNode[] =>
  of.body.body.flatMap((member) => ((member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') && member.value && isFunction(member.value) ? [member.value as FunctionNode] : []))
