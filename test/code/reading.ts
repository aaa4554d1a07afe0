/** What the reader says of one expression of a program, marked «like this». */
import { expect, test } from 'vitest'
import { readFile } from '../../src/code/read.ts'
import type { Reader } from '../../src/code/reader.ts'
import { variable, variables, type Expression } from '../../src/math/expression.ts'
import { show } from '../../src/math/language.ts'
import type { Range } from '../../src/math/range.ts'
import { descendants, type Node } from '../../src/code/tree.ts'
import { expressionOf, rangeOfValue } from '../../src/code/containers.ts'
import { parse } from './parse.ts'

export interface Reading {
  readonly formula: string
  readonly range: Range
}

export function read(marked: string, parser: 'espree' | 'typescript' = 'typescript'): Reading {
  const start = marked.indexOf('«'), end = marked.indexOf('»') - 1
  if (start < 0 || end <= start) throw new Error(`nothing is marked in\n${marked}`)
  const sourceCode = parse(marked.replace(/[«»]/g, ''), { parser })
  const reader = readFile(sourceCode)
  for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode)) {
    const value = node.range[0] === start && node.range[1] === end ? reader.values.get(node) : undefined
    if (!value) continue
    const e = expressionOf(reader, value)
    return { formula: show(legible(reader, e)), range: value.kind === 'formula' ? reader.ranges.of(e, reader.assumptions.get(node)) : rangeOfValue(reader, value) }
  }
  throw new Error(`what is marked was not read in\n${marked}`)
}

/** Leaves by what the source calls them; those without a name are `_`. */
function legible(reader: Reader, e: Expression): Expression {
  const names = new Map<string, string>()
  for (const name of variables(e)) {
    const origin = reader.leaves.get(variable(name))?.variable.origin as Node | undefined
    const text = origin?.type === 'Identifier' || origin?.type === 'MemberExpression' ? reader.sourceCode.getText(origin as never).replace(/:.*/, '').replaceAll('.', '_') : '_'
    names.set(name, text)
  }
  const renamed = (x: Expression): Expression => (x.kind === 'variable' ? variable(names.get(x.name)!) : x.kind === 'constant' ? x : { ...x, operands: x.operands.map(renamed) })
  return renamed(e)
}

/** A table: each marked program, and what it is read as. */
export function reads(rows: Readonly<Record<string, string>>): void {
  for (const [marked, formula] of Object.entries(rows)) test(marked, () => expect(read(marked).formula).toBe(formula))
}

/** A table: each marked program, and the least and largest value that the expression can have. */
export function bounds(rows: Readonly<Record<string, readonly [lo: number, hi: number]>>): void {
  for (const [marked, [lo, hi]] of Object.entries(rows)) test(marked, () => {
    const { range } = read(marked)
    expect([range.lo, range.hi]).toEqual([lo, hi])
  })
}
