/**
 * Classes of tensors and of autograd values, recognised by what their methods are: an `exp` that takes `Math.exp` of the
 * data, or builds a node whose forward pass does, an `add` that adds. A method counts when it both is called as an operation
 * and computes it.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { ordinary } from '../dialects/ordinary.ts'
import { baseOf } from './method.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import { descendants } from './tree.ts'
import type { ClassNode } from './value.ts'

/** What must stand in a method that reads as the formula: an operator, a function of this name, or all of a few methods. */
const signs: Readonly<Record<string, readonly string[]>> = {
  'a + b': ['+', '+=', 'add'], 'a - b': ['-', '-=', 'sub', 'add neg', 'add mul'], 'a * b': ['*', '*=', 'mul', 'multiply'], 'a / b': ['/', '/=', 'div', 'divide', 'mul pow', 'mul reciprocal'], 'pow(a, b)': ['**', 'pow'],
  'neg(a)': ['unary -', 'neg', 'mul'], '-a': ['unary -', 'neg', 'mul'], 'sum(a)': ['+', '+=', 'sum'], 'mean(a)': ['/', '/=', 'mean', 'div'], 'square(a)': ['*', '**', 'square', 'pow'],
  'sigmoid(a)': ['exp', 'sigmoid', 'tanh'], 'tanh(a)': ['tanh', 'exp'], 'relu(a)': ['max', '>', '<', '>=', 'relu'], 'softmax(a)': ['exp', 'softmax'], 'logSoftmax(a)': ['log', 'logSoftmax'], 'log(a)': ['log', 'ln'],
}

/** One of these makes a class of vectors one of tensors. */
const functions = new Set(['exp', 'log', 'ln', 'tanh', 'sigmoid', 'relu', 'sqrt', 'pow', 'softmax'])
const furthest = 4
const none: ReadonlySet<string> = new Set()

const known = new WeakMap<ClassNode, ReadonlySet<string>>()

/** The methods of a class that are operations; none where it is no class of tensors. */
export function methodsOfTensor(reader: Reader, of: ClassNode): ReadonlySet<string> {
  let methods = known.get(of)
  if (!methods) known.set(of, (methods = methodsIn(reader, of)))
  return methods
}

function methodsIn(reader: Reader, of: ClassNode): ReadonlySet<string> {
  const found = new Set<string>()
  let owner: ClassNode | undefined = of
  for (let n = 0; owner && n < furthest; n++) {
    for (const member of owner.body.body) {
      if (member.type !== 'MethodDefinition' || member.kind !== 'method' || member.static || member.computed || member.key.type !== 'Identifier') continue
      if (Object.hasOwn(ordinary.reads, member.key.name) && computes(reader, member.value, ordinary.reads[member.key.name]!)) found.add(member.key.name)
    }
    owner = baseOf(reader, owner)
  }
  return [...found].some((name) => functions.has(name)) && [...found].some((name) => !functions.has(name)) ? found : none
}

function computes(reader: Reader, method: TSESTree.Node, formula: string): boolean {
  const { marks, accumulates } = marksIn(reader, method)
  // A matrix product multiplies as well.
  if (formula === 'a * b' && accumulates) return false
  const name = /^\w+(?=\(a\)$)/.exec(formula)?.[0]
  return (signs[formula] ?? [name ?? formula]).some((sign) => sign === 'unary -' ? marks.has(sign) : sign.split(' ').every((part) => marks.has(part)))
}

function marksIn(reader: Reader, method: TSESTree.Node): { readonly marks: ReadonlySet<string>; readonly accumulates: boolean } {
  const marks = new Set<string>()
  let accumulates = false
  for (const node of descendants(method, reader.sourceCodeOf(method))) {
    if (node.type === 'BinaryExpression') marks.add(node.operator)
    else if (node.type === 'UnaryExpression') marks.add(`unary ${node.operator}`)
    else if (node.type === 'AssignmentExpression' && node.operator !== '=') {
      marks.add(node.operator)
      // Gradients are gathered by every operation.
      if (node.operator === '+=' && !(node.left.type === 'MemberExpression' && /grad/i.test(reader.sourceCodeOf(method).getText(node.left as never)))) accumulates = true
    } else if (node.type === 'MemberExpression' && !(node.object.type === 'Identifier' && node.object.name === 'console')) marks.add(propertyOf(node) ?? '')
    else if (node.type === 'CallExpression' && node.callee.type === 'Identifier') marks.add(node.callee.name)
  }
  return { marks, accumulates }
}
