/** Fits the text of an expression into the place of another, with parentheses only where the grammar needs them. */
import type { SourceCode } from 'eslint'
import type { Edit } from './edit.ts'
import { isEnclosed, ownParentheses } from './own-parentheses.ts'
import { continuesAbove } from './statement-end.ts'
import { ancestors, type Node } from './tree.ts'

/** How tightly an expression binds. An operand needs parentheses where it binds less tightly than its place asks. */
export const Precedence = {
  sequence: 0, assignment: 1, conditional: 2, coalesce: 3, or: 4, and: 5, bitwiseOr: 6, bitwiseXor: 7, bitwiseAnd: 8, equality: 9,
  relational: 10, shift: 11, additive: 12, multiplicative: 13, exponent: 14, unary: 15, update: 16, chain: 17, new: 18, call: 19, member: 20, primary: 21,
} as const

export type Precedence = (typeof Precedence)[keyof typeof Precedence]

const operators: Readonly<Record<string, Precedence>> = {
  '??': Precedence.coalesce, '||': Precedence.or, '&&': Precedence.and, '|': Precedence.bitwiseOr, '^': Precedence.bitwiseXor, '&': Precedence.bitwiseAnd,
  '==': Precedence.equality, '!=': Precedence.equality, '===': Precedence.equality, '!==': Precedence.equality,
  '<': Precedence.relational, '<=': Precedence.relational, '>': Precedence.relational, '>=': Precedence.relational, 'in': Precedence.relational, 'instanceof': Precedence.relational,
  '<<': Precedence.shift, '>>': Precedence.shift, '>>>': Precedence.shift,
  '+': Precedence.additive, '-': Precedence.additive, '*': Precedence.multiplicative, '/': Precedence.multiplicative, '%': Precedence.multiplicative, '**': Precedence.exponent,
}

const kinds: Readonly<Record<string, Precedence>> = {
  SequenceExpression: Precedence.sequence,
  AssignmentExpression: Precedence.assignment, ArrowFunctionExpression: Precedence.assignment, YieldExpression: Precedence.assignment,
  ConditionalExpression: Precedence.conditional,
  TSAsExpression: Precedence.relational, TSSatisfiesExpression: Precedence.relational,
  UnaryExpression: Precedence.unary, AwaitExpression: Precedence.unary, TSTypeAssertion: Precedence.unary,
  UpdateExpression: Precedence.update, ChainExpression: Precedence.chain,
  ImportExpression: Precedence.call,
}

/** How tightly an expression binds as it is written. */
export function precedenceOf(node: Node): Precedence {
  switch (node.type) {
    case 'BinaryExpression': case 'LogicalExpression': return operators[node.operator]!
    case 'MemberExpression': return node.optional ? Precedence.chain : headed(Precedence.member, node.object)
    case 'CallExpression': return node.optional ? Precedence.chain : headed(Precedence.call, node.callee)
    case 'TSNonNullExpression': return headed(Precedence.member, node.expression)
    case 'TaggedTemplateExpression': return headed(Precedence.member, node.tag)
    // Without arguments it may be `new X`, whose parentheses a call behind it would become.
    case 'NewExpression': return node.arguments.length > 0 ? Precedence.member : Precedence.new
    default: return kinds[node.type] ?? Precedence.primary
  }
}

/** `f().a` is no callee of `new`, and `a?.b.c` is all optional. What binds less than that is in parentheses and no longer matters. */
function headed(own: Precedence, head: Node): Precedence {
  const precedence = precedenceOf(head)
  return precedence >= Precedence.chain && precedence < own ? precedence : own
}

const above = (precedence: Precedence): Precedence => (precedence + 1) as Precedence

/** The least precedence that the place of a node takes without parentheses. */
export function precedenceOfPlace(node: Node): Precedence {
  const parent = node.parent as Node | undefined
  switch (parent?.type) {
    case 'LogicalExpression':
      // `a ?? b || c` is a syntax error whichever side is meant.
      if (parent.operator === '??') return Precedence.bitwiseOr
      return parent.left === node ? operators[parent.operator]! : above(operators[parent.operator]!)
    case 'BinaryExpression':
      // `-a ** b` is a syntax error, `a ** -b` is none.
      if (parent.operator === '**') return parent.left === node ? Precedence.update : Precedence.exponent
      return parent.left === node ? operators[parent.operator]! : above(operators[parent.operator]!)
    case 'ConditionalExpression': return parent.test === node ? Precedence.coalesce : Precedence.assignment
    case 'ChainExpression': return precedenceOfPlace(parent)
    case 'TSAsExpression': case 'TSSatisfiesExpression': return Precedence.relational
    case 'UnaryExpression': case 'AwaitExpression': case 'TSTypeAssertion': return Precedence.unary
    case 'MemberExpression': return parent.object === node ? Precedence.call : Precedence.assignment
    case 'CallExpression': return parent.callee === node ? Precedence.call : Precedence.assignment
    case 'NewExpression': return parent.callee === node ? Precedence.member : Precedence.assignment
    case 'TSNonNullExpression': case 'TaggedTemplateExpression': case 'ClassDeclaration': case 'ClassExpression': case 'Decorator': return Precedence.call
    default: return Precedence.assignment
  }
}

/** Whether a text of this precedence must be in parentheses to stand for the node, where nothing else encloses it. */
export function needsParentheses(sourceCode: SourceCode, precedence: Precedence, text: string, node: Node, start: number = node.range[0]): boolean {
  const place = precedenceOfPlace(node)
  if (precedence < place) return true
  // `1.exp()` is no call, and a literal is not called.
  if (place >= Precedence.call && /^\d+$/.test(text)) return true
  const before = sourceCode.text[start - 1]
  if ((text[0] === '-' || text[0] === '+') && before === text[0]) return true
  // A brace opens a body after an arrow; a statement cannot begin with what declares.
  const head = headOf(node)
  return (head?.type === 'ArrowFunctionExpression' && text.startsWith('{')) || (head?.type === 'ExpressionStatement' && /^(?:\{|(?:async\s+)?function\b|class\b|let\s*\[)/.test(text))
}

/** The statement or the arrow function whose body begins with this node. */
function headOf(node: Node): Node | undefined {
  for (const parent of ancestors(node)) {
    if (parent.type === 'ArrowFunctionExpression' && parent.body.range[0] === node.range[0]) return parent
    if (parent.range[0] !== node.range[0]) return undefined
    if (parent.type === 'ExpressionStatement') return parent
  }
  return undefined
}

/** The text in the place of the node: in parentheses where needed and not where not, and apart from the words and the line around it. */
export function fitted(sourceCode: SourceCode, precedence: Precedence, text: string, node: Node): Edit {
  const own = ownParentheses(sourceCode, node)
  const needed = needsParentheses(sourceCode, precedence, text, node, own?.[0])
  const range = own && !needed ? own : node.range
  const enclosed = own !== undefined || isEnclosed(sourceCode, node)
  const wrapped = needed && !enclosed ? `(${text})` : text
  const [start, end] = range
  const before = /[\w$]$/.test(sourceCode.text.slice(Math.max(0, start - 1), start)) && /^[\w$]/.test(wrapped) ? ' ' : ''
  const after = /[\w$]$/.test(wrapped) && /^[\w$]/.test(sourceCode.text.slice(end, end + 1)) ? ' ' : ''
  return { range, text: `${wouldContinue(sourceCode, wrapped, node) ? ';' : ''}${before}${wrapped}${after}` }
}

/** In a file without semicolons, a statement that comes to begin with `(` would be a call of the line above. */
function wouldContinue(sourceCode: SourceCode, text: string, node: Node): boolean {
  const statement = headOf(node)
  if (statement?.type !== 'ExpressionStatement' || !continuesAbove(text) || continuesAbove(sourceCode.text.slice(node.range[0]))) return false
  const before = sourceCode.getTokenBefore(statement as never)?.value
  return (statement.parent.type === 'Program' || statement.parent.type === 'BlockStatement') && before !== undefined && !/^[;{}]$/.test(before)
}
