/**
 * Runs a program and holds what the reader said of it against what happened: every value lies in its range, and a formula
 * over the inputs of `main`, computed from them, is the value.
 *
 * The reader promises nothing after a NaN, nor about the sign of 0: there the comparison ends.
 */
import type { SourceCode } from 'eslint'
import { expressionOf, rangeOfValue } from '../../src/code/containers.ts'
import { readFile } from '../../src/code/read.ts'
import type { Reader } from '../../src/code/reader.ts'
import type { Node } from '../../src/code/tree.ts'
import { variables, type Expression } from '../../src/math/expression.ts'
import { show } from '../../src/math/language.ts'
import type { Range } from '../../src/math/range.ts'
import { compute, type Inputs } from './compute.ts'
import { parse } from './parse.ts'

export interface Outcome {
  /** How the reader and the run disagree, if they do. */
  readonly contradiction: string | undefined
  /** How many values lay in a range that was bounded, and how many agreed with a formula. */
  readonly bounded: number
  readonly agreed: number
}

interface Probe {
  readonly node: Node
  readonly range: Range
  readonly formula: Expression | undefined
}

/** Inputs are numbers and arrays of numbers, or of arrays of them; `main` is called with each list of them in turn. */
export function runAndCompare(code: string, calls: readonly (readonly Inputs[])[]): Outcome {
  const sourceCode = parse(code, { sourceType: 'module' })
  const reader = readFile(sourceCode)
  const probes = probesOf(reader, sourceCode)
  const instrumented = instrument(code, probes)
  let contradiction: string | undefined, bounded = 0, agreed = 0, over = false
  let inputs = new Map<string, Inputs>()
  const see = (i: number, value: unknown): unknown => {
    if (over) return value
    const { node, range, formula } = probes[i]!
    for (const x of numbersIn(value)) {
      if (Number.isNaN(x) || Object.is(x, -0)) {
        over = true
        return value
      }
      if (x < range.lo || x > range.hi || (range.integer === true && Number.isFinite(x) && !Number.isInteger(x))) {
        contradiction = `\`${text(code, node)}\` is ${x}, and not in [${range.lo}, ${range.hi}]${range.integer ? ' as an integer' : ''}`
        over = true
        return value
      }
      if (range.lo > -Infinity || range.hi < Infinity) bounded++
    }
    const wanted = formula && typeof value === 'number' ? compute(formula, inputs) : undefined
    if (wanted !== undefined && typeof wanted === 'number' && Math.abs(value as number) < 1e9) {
      if (Math.abs(wanted - (value as number)) > 1e-6 * Math.max(1, Math.abs(wanted))) {
        contradiction = `\`${text(code, node)}\` is ${value as number}, but ${show(formula!)} is ${wanted}`
        over = true
      } else agreed++
    }
    return value
  }
  const main = new Function('$see', `'use strict'; ${instrumented}\nreturn main`)(see) as (...inputs: unknown[]) => unknown
  const parameters = parametersOf(reader)
  for (const given of calls) {
    inputs = new Map(given.map((value, i) => [parameters[i] ?? '', value]))
    over = contradiction !== undefined
    try {
      main(...given.map((value) => structuredClone(value)))
    } catch {
      // A program that throws has run so far.
    }
  }
  return { contradiction: contradiction && `${contradiction}\n${code}`, bounded, agreed }
}

const text = (code: string, node: Node): string => code.slice(...node.range)

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value
  else if (value === undefined) yield Number.NaN
  else if (Array.isArray(value)) for (const v of value) yield* numbersIn(v)
  else if (ArrayBuffer.isView(value)) yield* value as unknown as Iterable<number>
}

/** The leaves that stand for the parameters of `main`. */
function parametersOf(reader: Reader): readonly string[] {
  for (const [node, summary] of reader.summaries) if (node.id?.name === 'main' && summary !== 'reading') return summary.parameters.map((p) => (p.kind === 'formula' && p.expression.kind === 'variable' ? p.expression.name : ''))
  return []
}

const watched = new Set(['BinaryExpression', 'UnaryExpression', 'CallExpression', 'ConditionalExpression', 'LogicalExpression', 'MemberExpression', 'Identifier', 'AssignmentExpression', 'UpdateExpression'])

function probesOf(reader: Reader, sourceCode: SourceCode): readonly Probe[] {
  const probes: Probe[] = []
  const inputs = new Set(parametersOf(reader))
  for (const [node, value] of reader.values) {
    if (!watched.has(node.type) || !isRead(node) || (value.kind !== 'formula' && value.kind !== 'list' && value.kind !== 'stored')) continue
    if (sourceCode.getText(node as never) === 'undefined') continue
    const expression = value.kind === 'formula' ? value.expression : undefined
    const overInputs = expression && [...variables(expression)].every((name) => inputs.has(name))
    probes.push({ node, range: rangeOfValue(reader, value, reader.assumptions.get(node)), formula: overInputs ? expressionOf(reader, value) : undefined })
  }
  return probes
}

/** Whether wrapping the node in a call changes nothing. */
function isRead(node: Node): boolean {
  const { parent } = node
  if (!parent) return false
  switch (parent.type) {
    case 'CallExpression': case 'NewExpression': return parent.callee !== node
    case 'AssignmentExpression': case 'ForOfStatement': case 'AssignmentPattern': return parent.left !== node
    case 'UpdateExpression': return false
    case 'VariableDeclarator': return parent.id !== node
    case 'MemberExpression': return parent.object === node ? isElementRead(parent) : parent.computed
    case 'Property': return parent.value === node && !parent.shorthand && parent.parent.type === 'ObjectExpression'
    case 'UnaryExpression': return parent.operator !== 'delete' && parent.operator !== 'typeof'
    default: return !/^(?:Array|Object)Pattern$|^RestElement$|Function|^Class|^MethodDefinition$|^PropertyDefinition$|^Import|^Export|Labeled|^Break|^Continue/.test(parent.type) || (parent.type === 'ArrowFunctionExpression' && parent.body === node)
  }
}

const isElementRead = (node: Node): boolean => node.parent?.type !== 'CallExpression' || node.parent.callee !== node

/** The program with `$see(i, …)` around every watched expression. */
function instrument(code: string, probes: readonly Probe[]): string {
  const inserts: { readonly at: number; readonly text: string; readonly order: number }[] = []
  for (const [i, { node }] of probes.entries()) {
    const [from, to] = node.range
    inserts.push({ at: from, text: `$see(${i}, `, order: to - from }, { at: to, text: ')', order: -(to - from) })
  }
  // At one place, what ends comes before what begins; the inner ends first, the outer begins first.
  inserts.sort((a, b) => a.at - b.at || Number(b.order < 0) - Number(a.order < 0) || (a.order < 0 ? b.order - a.order : b.order - a.order))
  let result = '', at = 0
  for (const insert of inserts) {
    result += code.slice(at, insert.at) + insert.text
    at = insert.at
  }
  return result + code.slice(at)
}
