/**
 * Whether it is worth to follow names from one file into another: only where something is computed, on both sides. What
 * assembles, checks and looks things up says nothing of a number, and most code does only that.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { propertyOf } from './places.ts'
import { isFunction } from './tree.ts'
import type { FunctionNode } from './value.ts'

/** A function so short costs nothing, and may pass on what others compute. */
const shortest = 160
/** A function so long does many things, of which its result shows little. */
const longest = 4000

/** Whether the result of a function of another file can tell something. */
export const isWorthFollowing = (node: FunctionNode, sourceCode: SourceCode): boolean => sizeOf(node) < longest && computes(node, sourceCode)

/** Whether a name from another file is read where something is computed: in a function, or in a statement outside of all. */
export function isReadToCompute(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  let unit = node
  while (unit.parent && unit.parent.type !== 'Program' && !isFunction(unit)) unit = unit.parent
  return computes(unit, sourceCode)
}

const sizeOf = ({ range }: TSESTree.Node): number => range[1] - range[0]

const known = new WeakMap<TSESTree.Node, boolean>()

function computes(unit: TSESTree.Node, sourceCode: SourceCode): boolean {
  let answer = known.get(unit)
  if (answer === undefined) known.set(unit, (answer = (isFunction(unit) && sizeOf(unit) < shortest) || isNumeric(unit, sourceCode)))
  return answer
}

const silent = /\/\*[^]*?\*\/|\/\/.*|'[^'\n]*'|"[^"\n]*"/g
const telling = new RegExp([
  // A computation, a number that has a name, and what is passed on from elsewhere.
  String.raw`[\w)\]]\s*(?:[-*/%]|\*\*)=?\s*[\w(.]`, String.raw`\+=`, String.raw`\bMath\b`, String.raw`[=:]\s*-?\.?\d`, String.raw`\bexport\s*[*{]`, String.raw`\brequire\s*\(`,
  String.raw`\b(?:exp|log|sqrt|square|pow|sum|mean|softmax|sigmoid|norm|variance|reduce)\w*\s*\(`,
].join('|'))

/** Whether the text of another file says anything of numbers, or passes on what others say; else it need not be parsed. One so short costs nothing. */
export const mayTell = (text: string): boolean => text.length < 1_000 || telling.test(text.replaceAll(silent, ' '))

const arithmetic = /^(?:[-*/%]|\*\*)=?$/
const functions = /^(?:exp|expm1|log|log1p|log2|log10|sqrt|square|pow|abs|sum|mean|softmax|sigmoid|tanh|random|max|min|norm|variance|reduce)$/

function isNumeric(root: TSESTree.Node, { visitorKeys }: SourceCode): boolean {
  const open: TSESTree.Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ((node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') && arithmetic.test(node.operator)) return true
    if (node.type === 'CallExpression' && functions.test(node.callee.type === 'MemberExpression' ? propertyOf(node.callee) ?? '' : node.callee.type === 'Identifier' ? node.callee.name : '')) return true
    for (const key of visitorKeys[node.type] ?? []) {
      const below = (node as unknown as Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null | undefined>)[key]
      if (Array.isArray(below)) { for (const child of below as readonly (TSESTree.Node | null)[]) if (child) open.push(child) }
      else if (below) open.push(below as TSESTree.Node)
    }
  }
  return false
}
