/**
 * Other files of the project, as far as the linted one takes something from them by relative path. Their functions, classes
 * and constants are values here, read by the reader of the linted file; what is computed in them is reported where they are
 * linted themselves, and none of their text is written here.
 *
 * A file is read when a name that comes from it is first evaluated, and then only what the name needs of it.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { theDisk } from './disk.ts'
import { evaluate } from './evaluate.ts'
import { execute } from './execute.ts'
import { exportsOf, type Export } from './exports.ts'
import { readFunction } from './function.ts'
import { importOf } from './import-of.ts'
import { propertyOfValue } from './member.ts'
import { mayExport, parsedFile, type Host } from './parsed-file.ts'
import type { Reader } from './reader.ts'
import { resolved } from './resolve.ts'
import { initialState } from './state.ts'
import type { ClassNode, Module, Value } from './value.ts'
import { definition, quietly } from './variable.ts'

/** Files that import files that import files are followed this far. */
const deepest = 3
/** So many other files are read for one. */
const mostFiles = 12
/** And so many characters of them, beyond as many as it has itself: to read them takes as long as to read it. */
const mostText = 20_000

interface File {
  readonly path: string
  readonly sourceCode: SourceCode
  /** How many imports away from the linted file. */
  readonly depth: number
  readonly values: Map<string, Value | 'reading' | undefined>
}

export class Imports {
  readonly #reader: Reader
  readonly #host: Host
  readonly #byPath = new Map<string, File | undefined>()
  readonly #byProgram = new Map<TSESTree.Node, File>()
  readonly #classes = new Set<ClassNode>()
  readonly #needed: ReadonlySet<Scope.Variable>
  #text: number

  /** `needed` are the names of the linted file that are followed. */
  constructor(reader: Reader, host: Host, needed: ReadonlySet<Scope.Variable>) {
    this.#reader = reader
    this.#host = host
    this.#needed = needed
    this.#text = reader.sourceCode.text.length + mostText
    this.#add({ path: host.filename, sourceCode: reader.sourceCode, depth: 0, values: new Map() })
  }

  /** The file in which a node stands. */
  sourceCodeOf(node: TSESTree.Node): SourceCode {
    return this.#fileOf(node).sourceCode
  }

  /** Whether a name that is read at a node is to be followed. In another file all are: it is read for what is needed of it alone. */
  needs(variable: Scope.Variable, node: TSESTree.Node): boolean {
    return this.#needed.has(variable) || !this.#reader.isOwn(node)
  }

  /** What a variable is that an import, or a `require`, declares. */
  valueOf(variable: Scope.Variable): Value | undefined {
    const taken = importOf(variable)
    return taken && this.#valueFrom(this.#fileOf(variable.identifiers[0] as unknown as TSESTree.Node), taken.specifier, taken.name, variable.identifiers[0] as unknown as TSESTree.Node)
  }

  /** The value of `require(specifier)`. */
  required(specifier: string, node: TSESTree.Node): Value | undefined {
    return this.#valueFrom(this.#fileOf(node), specifier, undefined, node)
  }

  /** What is read of a whole module. */
  propertyOf(module: Module, name: string, node: TSESTree.Node): Value | undefined {
    return this.#exported(this.#fileOf(module.program), name, node)
  }

  /** The properties of a class are what all of it writes to them: it is read as a whole, as the linted file is. */
  readWhole(of: ClassNode): void {
    if (this.#classes.has(of) || this.#reader.isOwn(of)) return
    this.#classes.add(of)
    quietly(this.#reader, () => execute(this.#reader, of as TSESTree.ClassDeclarationWithName, initialState()))
    for (const { type, value } of of.body.body as readonly TSESTree.MethodDefinition[]) {
      if (type === 'MethodDefinition' && value.type === 'FunctionExpression' && !this.#reader.summaries.has(value)) readFunction(this.#reader, { kind: 'closure', node: value, captured: undefined, self: undefined })
    }
  }

  #fileOf(node: TSESTree.Node): File {
    const own = this.#byPath.get(this.#host.filename)!
    if (this.#byProgram.size === 1) return own
    let top = node
    while (top.parent) top = top.parent
    return this.#byProgram.get(top) ?? own
  }

  #add(file: File): void {
    this.#byPath.set(file.path, file)
    this.#byProgram.set(file.sourceCode.ast as unknown as TSESTree.Node, file)
  }

  #valueFrom(from: File, specifier: string, name: string | undefined, node: TSESTree.Node): Value | undefined {
    const file = this.#file(from, specifier)
    return file && (name === undefined ? this.#whole(file, node) : this.#exported(file, name, node))
  }

  /** `name` is what the file is read for, where it is one of several that may export it. */
  #file(from: File, specifier: string, name?: string): File | undefined {
    const disk = theDisk(), path = disk && resolved(specifier, from.path, disk)
    if (path === undefined) return undefined
    if (this.#byPath.has(path)) return this.#byPath.get(path)
    if (from.depth >= deepest || this.#byPath.size > mostFiles || (name !== undefined && !mayExport(path, name, this.#host))) return undefined
    const sourceCode = (disk?.stamp(path)?.size ?? 0) > this.#text ? undefined : parsedFile(path, this.#host, this.#reader.sourceCode)
    this.#text -= sourceCode?.text.length ?? 0
    if (sourceCode) this.#add({ path, sourceCode, depth: from.depth + 1, values: new Map() })
    else this.#byPath.set(path, undefined)
    return this.#byPath.get(path)
  }

  /** A module as one value: its namespace, or what a script set `module.exports` to. */
  #whole(file: File, node: TSESTree.Node): Value | undefined {
    const { whole } = exportsOf(file.sourceCode)
    return whole ? this.#once(file, '', () => this.#expression(whole)) : { kind: 'module', program: file.sourceCode.ast as unknown as TSESTree.Program }
  }

  #exported(file: File, name: string, node: TSESTree.Node): Value | undefined {
    return this.#once(file, name, () => {
      const { names, all, whole } = exportsOf(file.sourceCode)
      const own = names.get(name)
      if (own) return this.#valueOfExport(file, own, node)
      if (name === 'default') return this.#whole(file, node)
      for (const specifier of all) {
        const from = this.#file(file, specifier, name), value = from && this.#exported(from, name, node)
        if (value) return value
      }
      const value = whole && this.#whole(file, node)
      return value && propertyOfValue(this.#reader, value, name, whole as TSESTree.MemberExpression, initialState())
    })
  }

  /** Evaluated once; nothing while it is being evaluated, which is a circle of imports. */
  #once(file: File, name: string, value: () => Value | undefined): Value | undefined {
    const known = file.values.get(name)
    if (known || file.values.has(name)) return known === 'reading' ? undefined : known
    file.values.set(name, 'reading')
    const found = value()
    file.values.set(name, found)
    return found
  }

  #valueOfExport(file: File, found: Export, node: TSESTree.Node): Value | undefined {
    switch (found.kind) {
      case 'variable': return this.#variable(file.sourceCode, found.name)
      case 'expression': return this.#expression(found.node)
      case 'import': return this.#valueFrom(file, found.specifier, found.name, node)
    }
  }

  #variable({ ast, scopeManager }: SourceCode, name: string): Value | undefined {
    const variable = scopeManager.acquire(ast as never, true)?.set.get(name), identifier = variable?.identifiers[0]
    return identifier && definition(this.#reader, variable, identifier as unknown as TSESTree.Identifier)
  }

  #expression(node: TSESTree.Node): Value {
    return quietly(this.#reader, () => evaluate(this.#reader, node, initialState()))
  }
}
