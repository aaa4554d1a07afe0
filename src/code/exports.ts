/** What a file exports, from its syntax alone: nothing is evaluated before somebody asks for it. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { required } from './import-of.ts'
import { propertyOf } from './places.ts'
import { statementsOf } from './tree.ts'

/** A variable of the file, an expression in it, or what another file exports. */
export type Export =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'expression'; readonly node: TSESTree.Node }
  | { readonly kind: 'import'; readonly specifier: string; readonly name: string | undefined }

export interface Exports {
  readonly names: ReadonlyMap<string, Export>
  /** The modules of which everything is exported again. */
  readonly all: readonly string[]
  /** What `module.exports` was set to, or `export =`, where it is not an object written there. */
  readonly whole: TSESTree.Node | undefined
}

const known = new WeakMap<object, Exports>()

export function exportsOf(sourceCode: SourceCode): Exports {
  let found = known.get(sourceCode.ast)
  if (!found) known.set(sourceCode.ast, (found = new Table(statementsOf(sourceCode))))
  return found
}

class Table implements Exports {
  readonly names = new Map<string, Export>()
  readonly all: string[] = []
  whole: TSESTree.Node | undefined

  constructor(statements: readonly TSESTree.ProgramStatement[]) {
    for (const statement of statements) this.#statement(statement)
  }

  #statement(statement: TSESTree.ProgramStatement): void {
    switch (statement.type) {
      case 'ExportNamedDeclaration': return this.#named(statement)
      case 'ExportAllDeclaration':
        if (statement.exported) this.names.set(nameOf(statement.exported), { kind: 'import', specifier: statement.source.value, name: undefined })
        else this.all.push(statement.source.value)
        return
      case 'ExportDefaultDeclaration': return this.#default(statement.declaration)
      case 'TSExportAssignment':
        this.whole = statement.expression
        return
      case 'ExpressionStatement': return this.#assigned(statement.expression)
      case 'VariableDeclaration':
        for (const { init } of statement.declarations) if (init) this.#assigned(init)
        return
      default:
    }
  }

  #named({ declaration, source, specifiers }: TSESTree.ExportNamedDeclaration): void {
    if (declaration?.type === 'VariableDeclaration') for (const { id } of declaration.declarations) for (const name of namesIn(id)) this.#variable(name, name)
    else if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') if (declaration.id) this.#variable(declaration.id.name, declaration.id.name)
    for (const { local, exported } of specifiers) {
      if (source) this.names.set(nameOf(exported), { kind: 'import', specifier: source.value, name: nameOf(local) })
      else this.#variable(nameOf(exported), nameOf(local))
    }
  }

  #default(declaration: TSESTree.ExportDefaultDeclaration['declaration']): void {
    if ((declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id) this.#variable('default', declaration.id.name)
    else this.names.set('default', { kind: 'expression', node: declaration })
  }

  #variable(exported: string, name: string): void {
    this.names.set(exported, { kind: 'variable', name })
  }

  /** `exports.a = …`, `module.exports = …`, and chains of these. */
  #assigned(expression: TSESTree.Expression): void {
    const targets: TSESTree.Node[] = []
    let value = expression
    for (; value.type === 'AssignmentExpression' && value.operator === '='; value = value.right) targets.push(value.left)
    for (const target of targets) {
      if (isWhole(target)) this.#whole(value)
      else if (target.type === 'MemberExpression' && (isWhole(target.object) || (target.object.type === 'Identifier' && target.object.name === 'exports'))) {
        const name = propertyOf(target)
        if (name !== undefined) this.#value(name, value)
      }
    }
  }

  #whole(value: TSESTree.Node): void {
    if (value.type !== 'ObjectExpression') {
      this.whole = value
      return
    }
    for (const property of value.properties) {
      if (property.type === 'SpreadElement') {
        const specifier = required(property.argument)
        if (specifier !== undefined) this.all.push(specifier)
      } else if (!property.computed) this.#value(property.key.type === 'Identifier' ? property.key.name : String((property.key as TSESTree.Literal).value), property.value)
    }
  }

  #value(name: string, value: TSESTree.Node): void {
    const specifier = required(value)
    this.names.set(name, specifier === undefined ? { kind: 'expression', node: value } : { kind: 'import', specifier, name: undefined })
  }
}

/** `module.exports`: what is assigned to plain `exports` stays in the file. */
const isWhole = (node: TSESTree.Node): boolean => node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'module' && propertyOf(node) === 'exports'

const nameOf = (node: TSESTree.Identifier | TSESTree.StringLiteral): string => (node.type === 'Identifier' ? node.name : node.value)

function* namesIn(pattern: TSESTree.Node): Generator<string> {
  switch (pattern.type) {
    case 'Identifier': yield pattern.name
      return
    case 'ArrayPattern': for (const element of pattern.elements) if (element) yield* namesIn(element)
      return
    case 'ObjectPattern': for (const property of pattern.properties) yield* namesIn(property.type === 'Property' ? property.value : property.argument)
      return
    case 'AssignmentPattern': return yield* namesIn(pattern.left)
    case 'RestElement': return yield* namesIn(pattern.argument)
    default:
  }
}
