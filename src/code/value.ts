/**
 * What the reader knows of a value at a point of a program. A formula is a number, or a tensor, or something not seen into;
 * the others are the containers and functions through which formulas travel.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Dialect } from '../dialects/dialect.ts'
import type { Expression, Variable } from '../math/expression.ts'
import type { Place } from './state.ts'

export type Value = Formula | Container | Closure | Library | Module | Text

/** Arrays and objects have an address: the same wherever they are held, so that a change through one name shows through all. */
export type Container = List | Stored | Structure

export interface Formula {
  readonly kind: 'formula'
  readonly expression: Expression
  /** A tensor, and not a number: its methods are operations. */
  readonly tensor?: true
}

/** An array that the reader saw being made: element `index` is `element`. Anything else that is indexed stays a formula. */
export interface List {
  readonly kind: 'list'
  readonly address: Expression
  readonly index: Variable
  readonly element: Value
  readonly length: Expression
  /** The elements one by one, where they were written so. */
  readonly items: readonly Value[] | undefined
  /** What stands past `length`, where a loop filled only a part. */
  readonly past?: Value | undefined
  /** Whether elements are rounded to binary32 when they are stored. */
  readonly single: boolean
}

/** An array after one write: element `index` is `value`, or `value` was added at the end; the rest is as in `base`. */
export interface Stored {
  readonly kind: 'stored'
  readonly address: Expression
  readonly base: Value
  readonly index: Expression | 'end'
  readonly value: Value
}

export interface Structure {
  readonly kind: 'structure'
  readonly address: Expression
  readonly fields: ReadonlyMap<string, Value>
  /** When fields that are not among these may have changed, the last time first. */
  readonly since?: Since | undefined
  /** For an instance: its class, whose methods it has. */
  readonly of: ClassNode | undefined
  /** The class itself, and not an instance: its methods are the static ones. */
  readonly isClass?: true
}

/** Some properties, or all, may have been written. */
export interface Since {
  readonly properties: ReadonlySet<string> | undefined
  /** The object as it is from then on. */
  readonly base: Expression
  readonly rest: Since | undefined
}

export interface Closure {
  readonly kind: 'closure'
  readonly node: FunctionNode
  /** The variables around it, as they stood when the function was last seen made. */
  readonly captured: Captured | undefined
  readonly self: Structure | undefined
  /** What the parameters of the functions around it are, where it came out of a call of one. */
  readonly given?: Given | undefined
}

/** Values for leaves. */
export type Given = (name: string) => Value | undefined

/** The values that a function finds outside itself. */
export interface Captured {
  readonly places: ReadonlyMap<Place, Value>
  readonly around: Captured | undefined
}

/** A library's namespace (`Math`, `tf`), or with a name one of its functions. */
export interface Library {
  readonly kind: 'library'
  readonly dialect: Dialect
  readonly name: string
}

/** Another file of the project, of which properties are read. */
export interface Module {
  readonly kind: 'module'
  readonly program: TSESTree.Program
}

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression

export interface Text {
  readonly kind: 'text'
}

export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

export const text: Text = { kind: 'text' }
export const isContainer = (value: Value): value is Container => value.kind === 'list' || value.kind === 'stored' || value.kind === 'structure'
export const formulaOf = (expression: Expression): Formula => ({ kind: 'formula', expression })

/** The entry of a table, made on first use. */
export function tableOf<K, V>(table: { readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown }, key: K, make: () => V): V {
  let value = table.get(key)
  if (value === undefined) table.set(key, (value = make()))
  return value
}
