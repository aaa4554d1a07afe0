/** The loop statements, each as an iteration over something. */
import type { TSESTree } from '@typescript-eslint/types'
import { write } from './assign.ts'
import { conditionOf } from './condition.ts'
import { elementOf, lengthOf } from './containers.ts'
import { afterCounting, atTest, counterOf } from './counter.ts'
import { evaluate } from './evaluate.ts'
import { execute } from './execute.ts'
import { iterate, type Iteration } from './iterate.ts'
import type { Reader } from './reader.ts'
import { copied, type State } from './state.ts'
import { formulaOf } from './value.ts'
import { quietly } from './variable.ts'

export function forLoop(reader: Reader, node: TSESTree.ForStatement, state: State): State | undefined {
  if (node.init?.type === 'VariableDeclaration') execute(reader, node.init, state)
  else if (node.init) evaluate(reader, node.init, state)
  const counter = counterOf(reader, node, state)
  return iterate(reader, state, {
    ...loopOf(reader, node, node.body, counter?.index), counter: counter && reader.variableOf(counter.name), length: counter?.length, isPart: counter?.isPart ?? false, skipped: counter?.skipped, also: [node.test, node.update],
    round: (inside) => {
      // The test is asked once more than the body is run.
      if (counter && node.test) evaluate(reader, node.test, { ...copied(inside), places: new Map(inside.places).set(reader.variableOf(counter.name)!, atTest(reader, counter)) })
      if (counter) write(reader, counter.name, formulaOf(counter.index), inside)
      return execute(reader, node.body, node.test ? tested(reader, node.test, inside) : inside)
    },
    next: (end) => { if (node.update && !counter) evaluate(reader, node.update, end) },
    exit: (after) => {
      if (counter) write(reader, counter.name, afterCounting(reader, counter), after)
      if (node.test) untested(reader, node.test, after)
    },
    endless: !node.test,
  })
}

const loopOf = (reader: Reader, node: TSESTree.Node, body: TSESTree.Node, index = reader.leaves.fresh(node, undefined, { index: true })): Iteration =>
  ({ node, body, also: [], index, length: undefined, isPart: false, atLeastOnce: false, round: (inside) => inside })

export function forOfLoop(reader: Reader, node: TSESTree.ForOfStatement, state: State): State | undefined {
  const over = evaluate(reader, node.right, state), length = lengthOf(reader, over, node.right)
  const index = reader.leaves.fresh(node, undefined, { index: true, limit: length })
  const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]!.id : node.left
  return iterate(reader, state, {
    ...loopOf(reader, node, node.body, index), length,
    round: (inside) => {
      write(reader, target, elementOf(reader, over, index, target), inside)
      return execute(reader, node.body, inside)
    },
  })
}

export function forInLoop(reader: Reader, node: TSESTree.ForInStatement, state: State): State | undefined {
  const over = evaluate(reader, node.right, state), length = lengthOf(reader, over, node.right)
  const index = reader.leaves.fresh(node, undefined, { index: true, limit: length })
  const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]!.id : node.left
  return iterate(reader, state, {
    ...loopOf(reader, node, node.body, index), length,
    round: (inside) => {
      write(reader, target, formulaOf(index), inside)
      return execute(reader, node.body, inside)
    },
  })
}

export const whileLoop = (reader: Reader, node: TSESTree.WhileStatement, state: State): State | undefined => iterate(reader, state, {
  ...loopOf(reader, node, node.body), also: [node.test],
  round: (inside) => execute(reader, node.body, tested(reader, node.test, inside)),
  exit: (after) => untested(reader, node.test, after),
  endless: isTrue(node.test),
})

export const doLoop = (reader: Reader, node: TSESTree.DoWhileStatement, state: State): State | undefined => iterate(reader, state, {
  ...loopOf(reader, node, node.body), also: [node.test], atLeastOnce: true,
  round: (inside) => execute(reader, node.body, inside),
  // Before another round the test held.
  next: (end) => tested(reader, node.test, end),
  exit: (after) => untested(reader, node.test, after),
  endless: isTrue(node.test),
})

const isTrue = (test: TSESTree.Expression): boolean => test.type === 'Literal' && Boolean(test.value)

function tested(reader: Reader, test: TSESTree.Expression, state: State): State {
  state.assumptions = reader.ranges.assume(conditionOf(reader, test, state), true, state.assumptions)
  return state
}

/** A loop that was not left by a break ends where its test fails. */
function untested(reader: Reader, test: TSESTree.Expression, state: State): void {
  state.assumptions = quietly(reader, () => reader.ranges.assume(conditionOf(reader, test, state), false, state.assumptions))
}
