/** Parentheses around an expression: its own, which may go, and those of the syntax that it stands in, which may not. */
import type { AST, SourceCode } from 'eslint'
import type { Node } from './tree.ts'

/** The outermost parentheses that are the expression's own, where nothing but them is around it. */
export function ownParentheses(sourceCode: SourceCode, node: Node): readonly [number, number] | undefined {
  const syntax = openingOf(sourceCode, node)
  let own: readonly [number, number] | undefined
  for (let [open, close] = around(sourceCode, node); open && close && open !== syntax; [open, close] = [sourceCode.getTokenBefore(open), sourceCode.getTokenAfter(close)]) {
    if (open.value !== '(' || close.value !== ')') break
    const [start, end] = own ?? node.range
    if (sourceCode.text.slice(open.range[1], start).trim() !== '' || sourceCode.text.slice(end, close.range[0]).trim() !== '') break
    own = [open.range[0], close.range[1]]
  }
  return own
}

/** Whether the expression is between parentheses of any kind. */
export function isEnclosed(sourceCode: SourceCode, node: Node): boolean {
  const [open, close] = around(sourceCode, node)
  return open?.value === '(' && close?.value === ')'
}

const around = (sourceCode: SourceCode, node: Node) => [sourceCode.getTokenBefore(node as never), sourceCode.getTokenAfter(node as never)] as const

/** The opening parenthesis that belongs to the syntax of the parent: `if (`, `f(`, `(a) =>`. */
function openingOf(sourceCode: SourceCode, node: Node): AST.Token | null {
  const parent = node.parent as Node | undefined
  const after = (before: Node | undefined | null): AST.Token | null => (before ? sourceCode.getTokenAfter(before as never, { filter: (token) => token.value === '(' }) : null)
  switch (parent?.type) {
    case 'CallExpression': case 'NewExpression': return parent.arguments[0] === node ? after(parent.typeArguments ?? parent.callee) : null
    case 'DoWhileStatement': return after(parent.body)
    case 'IfStatement': case 'WhileStatement': case 'SwitchStatement': case 'WithStatement': case 'ForStatement': case 'ImportExpression':
      return sourceCode.getFirstToken(parent as never, { filter: (token) => token.value === '(' })
    case 'ForInStatement': case 'ForOfStatement': return null
    case 'ArrowFunctionExpression': case 'FunctionExpression': case 'FunctionDeclaration': case 'CatchClause':
      return parent.body === node ? null : sourceCode.getFirstToken(parent as never, { filter: (token) => token.value === '(' })
    default: return null
  }
}
