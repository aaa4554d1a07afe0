/** Reads a file: once, and kept for as long as its syntax tree is. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { block } from './execute.ts'
import { functionsAround } from './functions-around.ts'
import { readFunction } from './function.ts'
import { Imports } from './imported.ts'
import { neededImports, type Starts } from './needed-imports.ts'
import type { Host } from './parsed-file.ts'
import { Reader } from './reader.ts'
import { initialState } from './state.ts'
import { isFunction } from './tree.ts'
import type { Captured, FunctionNode } from './value.ts'

const read = new WeakMap<object, Reader>(), failed = new WeakMap<object, unknown>()

export interface Places {
  /** What the file is read for. */
  readonly read: readonly number[]
  /** Where names are followed into other files from. */
  readonly follow: Starts
}

/**
 * What the rules read from. Where the reader itself fails, it says what it knew by then. `host` tells how to read other files;
 * without it they are not followed.
 */
export function readingOf(sourceCode: SourceCode, places: () => Places, host?: Host): Reader {
  const known = read.get(sourceCode.ast)
  if (known) return known
  const reader = new Reader(sourceCode)
  read.set(sourceCode.ast, reader)
  try {
    const wanted = places()
    if (wanted.read.length === 0) return reader
    if (host) follow(reader, host, wanted.follow)
    readInto(reader, functionsAround(sourceCode, wanted.read))
  } catch (error) {
    failed.set(sourceCode.ast, error)
    reader.exhaust()
  } finally {
    reader.settle()
  }
  return reader
}

/** A script may require right where it computes. */
const requires = /\brequire\s*\(\s*['"]\.\.?\//

function follow(reader: Reader, host: Host, starts: Starts): void {
  const needed = neededImports(reader, starts)
  if (needed.size > 0 || requires.test(reader.sourceCode.text)) reader.imports = new Imports(reader, host, needed)
}

/** What the reader threw when it read a file: a mistake in it, unless the file is nested deeper than the stack. */
export const failureOf = (sourceCode: SourceCode): unknown => failed.get(sourceCode.ast)

/** Reads all of a file, without that net. */
export function readFile(sourceCode: SourceCode): Reader {
  const reader = new Reader(sourceCode)
  readInto(reader)
  reader.settle()
  return reader
}

function readInto(reader: Reader, wanted?: ReadonlySet<FunctionNode>): void {
  const program = reader.sourceCode.ast as unknown as TSESTree.Program
  const state = initialState()
  block(reader, program.body as readonly TSESTree.Statement[], state)
  reader.captured.set(program, { places: state.places, around: undefined })
  // Functions that nothing called: each on its own, from the outside in.
  for (const scope of reader.sourceCode.scopeManager.scopes) {
    if (scope.type !== 'function') continue
    const node = scope.block as unknown as TSESTree.Node
    if (!isFunction(node) || reader.summaries.has(node) || reader.inlined.has(node) || wanted?.has(node) === false) continue
    readFunction(reader, { kind: 'closure', node, captured: around(reader, node), self: undefined })
  }
}

function around(reader: Reader, node: TSESTree.Node): Captured | undefined {
  for (let n = node.parent; n; n = n.parent) {
    const captured = reader.captured.get(n)
    if (captured) return captured
  }
  return undefined
}
