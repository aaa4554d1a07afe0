/** Tests as conditions on values. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression } from '../math/expression.ts'
import { conditionOfValue, evaluate } from './evaluate.ts'
import { expressionOf } from './containers.ts'
import { joined } from './merge.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import { adopt, copied, type State } from './state.ts'

export function conditionOf(reader: Reader, node: TSESTree.Node, state: State): Expression {
  switch (node.type) {
    case 'LogicalExpression': {
      if (node.operator === '??') break
      const left = conditionOf(reader, node.left, state)
      const branch = copied(state)
      branch.assumptions = reader.ranges.assume(left, node.operator === '&&', state.assumptions)
      const right = conditionOf(reader, node.right, branch)
      adopt(state, joined(reader, left, node.operator === '&&' ? branch : state, node.operator === '&&' ? state : branch, state, node))
      return reader.build(node.operator === '&&' ? 'and' : 'or', [left, right])
    }
    case 'UnaryExpression':
      if (node.operator === '!') return reader.build('not', [conditionOf(reader, node.argument, state)])
      break
    case 'BinaryExpression': {
      const left = expressionOf(reader, evaluate(reader, node.left, state), node.left), right = expressionOf(reader, evaluate(reader, node.right, state), node.right)
      switch (node.operator) {
        case '<': return reader.build('less', [left, right])
        case '>': return reader.build('less', [right, left])
        case '<=': return reader.build('lessOrEqual', [left, right])
        case '>=': return reader.build('lessOrEqual', [right, left])
        case '===': case '==': return reader.build('equals', [left, right])
        case '!==': case '!=': return reader.build('not', [reader.build('equals', [left, right])])
        default: return expressionOf(reader, evaluate(reader, node, state), node)
      }
    }
    case 'CallExpression': {
      const finite = node.callee.type === 'MemberExpression' ? propertyOf(node.callee) : node.callee.type === 'Identifier' ? node.callee.name : undefined
      const argument = node.arguments[0]
      if (argument && finite === 'isFinite') return reader.build('isFinite', [expressionOf(reader, evaluate(reader, argument, state), argument)])
      break
    }
    case 'ChainExpression': case 'TSNonNullExpression': case 'TSAsExpression': return conditionOf(reader, node.expression, state)
    default:
  }
  return conditionOfValue(reader, evaluate(reader, node, state), node)
}
