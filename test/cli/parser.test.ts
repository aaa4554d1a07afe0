import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as reference from '@typescript-eslint/parser'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import type { TSESTree } from '@typescript-eslint/types'
import type { AST, Scope } from 'eslint'
import { Linter } from 'eslint'
import { describe, expect, test } from 'vitest'
import * as parser from '../../src/cli/parser.ts'

const syntax = {
  decorators: '@sealed class A { @log() @other method(@inject x: number) {} @field p = 1; accessor q = 2 }',
  generics: 'function f<const T extends readonly unknown[], U = T[number]>(x: T): Map<string, Array<Set<U>>> { return g<Map<T, A<B<U>>>>(x) >> 1 }',
  'arrows with type parameters': 'const f = async <T,>(x: T): Promise<T> => x\nconst g = <T>(x: T) => x < 1 && x > 2',
  'a type parameter that opens with a function type': 'type R = ReturnType<<T>(x: T) => T>; let x: A<B>= 1; const y = a < b > (c)',
  'satisfies, as, non-null, as const': 'const c = { a: 1 } as const satisfies Shape; let d = e! as unknown as number; d! += c!.a![0]!',
  enums: 'enum E { A = 1 << 2, B = A | 4, C = "x".length } declare const enum F { X } export enum G { "a-b" = `t` }',
  'abstract classes': 'abstract class A<T> extends B<T> implements I, J<T> { abstract f(): void; protected abstract readonly x?: number; static { this.y = 1 } declare z: 1; #p = 2; get v() { return this.#p in this } }',
  'parameter properties and overloads': 'class A { constructor(private readonly x: number, public y?: string) {} f(a: string): void; f(a: number): void; f(a: any) {} [key: string]: unknown }',
  'function overloads and this': 'function f(this: Window, a: string): string\nfunction f(a: any): asserts a is string {}',
  types: 'type A = { readonly [K in keyof T as `get${Capitalize<K>}`]-?: T[K] extends infer U extends string ? U : never } & typeof import("x") | (new () => B) | [a: 1, b?: 2, ...c: 3[]] | unique symbol | -1 | null | undefined',
  'namespaces and modules': 'declare module "m" { export = x } namespace A.B { export import C = D.E } declare global { interface Window { a: 1 } } import f = require("f")',
  imports: 'import type { A } from "a"; import { type B, c as d } from "b"; export type * from "c"; export type { E } from "e"; import j from "j" with { type: "json" }; export default interface F {}',
  expressions: 'a ??= b?.c?.[d]?.(e) ** -2n; label: for await (const x of y) continue label; const r = /[/\\\\]>+/giu.test(a / b / c) ? `x${`y${1}`}z` : 0x1F_FF + .5e-3\nfunction F() { new.target }; import.meta.url; tag`a\\u{zz}`; a?.5:1; x = y / /re/.source',
  comments: '#!/bin/sh\n/** a */ const a = 1 // b\n/* c */',
  'characters outside the basic plane': 'const 𝑥 = "😀" + `😀${𝑥}`; /* 😀 */ const é = \\u0061 + \\u{62}c\u2028let z = 1\r\nlet w = 2\rlet v',
  'definite assignment and optional members': 'let x!: number; interface I { a?(): void; new (x: 1): I; (y: 2): 3; readonly b: 4; get c(): 5; set c(v: 5) }',
  'using and assertions': 'const x = <number><unknown>y; for (const a in <any>b) {}',
  accessibility: 'class A { public static override async *f<T>(): AsyncGenerator<T> { yield* g<T>() } static accessor #x = 1; declare readonly y: string }',
}
const jsx = {
  elements: 'const a = <A.B x="1" y={z} {...w} data-q>text &amp; <>{/* c */}{...[1]}</> {a >> b}</A.B>',
  'type arguments': 'const b = <T,>(x: T) => <List<Map<string, T>> items={[x]} />',
}

/** What rules can see: each node and token with its extent, and each scope with its variables. */
function seen({ ast, scopeManager }: { ast: unknown, scopeManager?: unknown }) {
  const { tokens, comments } = ast as Required<AST.Program>
  const extent = ({ type, range, loc }: Pick<TSESTree.Node, 'type' | 'range' | 'loc'>) => `${type} ${range} ${loc.start.line}:${loc.start.column}-${loc.end.line}:${loc.end.column}`
  return {
    nodes: nodesOf(ast as TSESTree.Program).map(extent).sort(),
    // Names that are keywords elsewhere (`x.default`, the parameter `this`) and strings in JSX bear other types, as they do between other parsers.
    tokens: tokens.map(({ range, value, loc }) => extent({ type: value as never, range: range!, loc: loc! })),
    comments: comments.map((comment) => `${extent(comment as never)} ${comment.value}`),
    scopes: (scopeManager as Scope.ScopeManager).scopes.map(({ type, variables }) => `${type}: ${variables.map(({ name, defs, references }) => `${name} ${defs.length} ${references.length}`)}`),
  }
}

function nodesOf(node: TSESTree.Node): TSESTree.Node[] {
  const below = (visitorKeys[node.type] ?? []).flatMap((key) => [(node as unknown as Record<string, unknown>)[key]].flat()).filter((child): child is TSESTree.Node => child != null)
  return [node, ...below.flatMap(nodesOf)]
}

// ESLint shows a parser `#!` as `//`.
function expectAlike(source: string, filePath: string): void {
  const text = source.replace(/^#!/, '//')
  const options = { filePath, sourceType: 'module' as const }
  expect(seen(parser.parseForESLint(text, options))).toEqual(seen(reference.parseForESLint(text, { ...options, ecmaFeatures: { jsx: filePath.endsWith('x') } })))
}

describe("gives what typescript-eslint's parser gives", () => {
  test.each(Object.entries(syntax))('for %s', (_, text) => expectAlike(text, '/a.ts'))
  test.each(Object.entries(jsx))('for %s in JSX', (_, text) => expectAlike(text, '/a.tsx'))

  const root = join(import.meta.dirname, '..', '..')
  const below = (folder: string, ending: RegExp) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => ending.test(path)).map((path) => join(root, folder, path))
  const own = [...below('src', /\.ts$/), ...below('test/cli', /\.ts$/)]
  const declarations = ['eslint/lib/types', '@types/estree', '@typescript-eslint/types/dist', '@typescript-eslint/utils/dist/ts-eslint'].flatMap((name) => below(`node_modules/${name}`, /\.d\.ts$/))

  test('for the sources of this package', () => {
    expect(own.length).toBeGreaterThan(20)
    for (const path of own) expectAlike(readFileSync(path, 'utf8'), path)
  })
  test('for declarations of installed packages', () => {
    expect(declarations.length).toBeGreaterThan(20)
    for (const path of declarations) expectAlike(readFileSync(path, 'utf8'), path)
  })
})

test('a syntax error has its place', () => {
  const messages = new Linter().verify('let a\nlet b: = 1', [{ files: ['**/*.ts'], languageOptions: { parser: parser as unknown as Linter.Parser } }], 'a.ts')
  expect(messages).toMatchObject([{ fatal: true, line: 2, column: 8 }])
})

test('a sum of many terms is no deeper than the stack', () => {
  const text = `export const sum: number = ${Array.from({ length: 3000 }, () => 'x').join(' + ')}`
  expect(parser.parseForESLint(text, { filePath: '/a.ts' }).ast.tokens).toHaveLength(6005)
})
