/**
 * The text of a program with guards put around what can leave the finite numbers. Nothing is moved, renamed or computed twice;
 * types are erased after that, and the source map leads back to what was written.
 */
import remapping, { type SourceMapInput } from '@jridgewell/remapping'
import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import MagicString from 'magic-string'
import { transformSync } from 'oxc-transform'
import { parseForESLint } from '../parser.ts'
import { kinds, type Guard, type KindName } from './kinds.ts'
import { sitesIn } from './sites.ts'

export interface Position {
  readonly line: number
  readonly column: number
}

export interface Extent {
  readonly start: Position
  readonly end: Position
}

/** What the recorder is told of a guard. */
export interface GuardedSite extends Extent {
  readonly kind: KindName
  /** As it is written: `Math.log(1 - p)`, and `1 - p`. A function that is handed on has no argument yet. */
  readonly operation: string
  readonly argument: string
}

/** Guards and loops are numbered through a process, from here on. */
export interface Module {
  readonly file: string
  readonly firstSite: number
  readonly firstLoop: number
  readonly sites: readonly GuardedSite[]
  readonly loops: readonly Extent[]
}

export interface Instrumented {
  readonly code: string
  readonly sites: number
  readonly loops: number
}

export interface Start {
  readonly firstSite: number
  readonly firstLoop: number
  /** The file that has the guards. */
  readonly recorder: string
  readonly format: 'module' | 'commonjs'
  /** So many numbers are left. */
  readonly room: number
}

/** Texts around ranges that may begin or end at the same place: the larger is outside. */
class Wrappers {
  readonly #all: { readonly range: readonly [number, number]; readonly open: string; readonly close: string }[] = []

  put(range: readonly [number, number], open: string, close: string): void {
    this.#all.push({ range, open, close })
  }

  write(edited: MagicString): void {
    for (const { range, open } of this.#all.toSorted((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])) edited.appendLeft(range[0], open)
    for (const { range, close } of this.#all.toSorted((a, b) => a.range[1] - b.range[1] || b.range[0] - a.range[0])) edited.appendLeft(range[1], close)
  }
}

const isTypeScript = (file: string): boolean => /\.[cm]?tsx?$/.test(file)

export function instrument(file: string, text: string, start: Start): Instrumented {
  const { ast, scopeManager } = parseForESLint(text, { filePath: file, sourceType: start.format })
  const program = ast as unknown as TSESTree.Program, { guards, loops } = sitesIn(program, scopeManager as unknown as ScopeManager, text)
  const edited = new MagicString(text), name = freeName(text)
  const libraries = librariesIn(program)
  if (guards.length > start.room || guards.length + libraries.length === 0) return { code: withoutTypes(file, text, edited), sites: 0, loops: 0 }
  const around = new Wrappers(), statements = new Map<TSESTree.Node, { before: string, after: string }>()
  const besides = (statement: TSESTree.Node) => statements.get(statement) ?? statements.set(statement, { before: '', after: '' }).get(statement)!
  for (const [i, { kind, node, isFunction, outside }] of guards.entries()) {
    const call = isFunction ? `${name}.around(${name}_${kinds[kind].guard}, ${start.firstSite + i}, ` : `${name}_${kinds[kind].guard}(${start.firstSite + i}, `
    if (outside) besides(outside.statement)[outside.side] += ` ${call}${text.slice(...node.range)});`
    else around.put(node.range, call, ')')
  }
  for (const [i, { loop: { body }, statement }] of loops.entries()) {
    const counts = `${name}_rounds[${start.firstLoop + i}]`
    besides(statement).before += ` ${counts} = 0;`
    if (body.type === 'BlockStatement') around.put([body.range[0] + 1, body.range[0] + 1], ` ${counts}++;`, '')
    else around.put(body.range, `{ ${counts}++; `, ' }')
  }
  for (const [{ range }, { before, after }] of statements) around.put(range, `{${before} `, `${after && `;${after}`} }`)
  if (start.format === 'commonjs') for (const library of libraries) around.put([library.end, library.end], `; ${name}.watchLibrary?.(${library.name});`, '')
  around.write(edited)
  const module: Module = {
    file, firstSite: start.firstSite, firstLoop: start.firstLoop,
    sites: guards.map(({ kind, node, operation, isFunction }) => ({ kind, operation: shown(text, operation), argument: isFunction ? '' : shown(text, node), ...extentOf(operation) })),
    loops: loops.map(({ loop }) => extentOf(loop)),
  }
  edited.prependLeft(afterDirectives(program, text), prelude(start, name, module, libraries))
  return { code: withoutTypes(file, text, edited), sites: guards.length, loops: loops.length }
}

/** Columns are counted from 1, as stacks do. */
const extentOf = ({ loc: { start, end } }: TSESTree.Node): Extent => ({ start: { line: start.line, column: start.column + 1 }, end: { line: end.line, column: end.column + 1 } })

const names: readonly Guard[] = ['above', 'below', 'away', 'within']

function prelude({ format, recorder }: Start, name: string, module: Module, libraries: readonly Library[]): string {
  const functions = [...names.map((guard) => `${guard}: ${name}_${guard}`), `rounds: ${name}_rounds`]
  const tells = `${name}.add(${JSON.stringify(module)});`
  if (format === 'commonjs') return `; var ${name} = globalThis[Symbol.for('nanproof.run')], { ${functions.join(', ')} } = ${name}; ${tells} `
  // A module that others import in a circle is called before it runs; what it imports is there by then.
  const imported = `import { ${functions.map((each) => each.replace(':', ' as')).join(', ')}, recorder as ${name} } from ${JSON.stringify(recorder)};`
  const watched = libraries.length > 0 ? ` import { watchLibrary as ${name}_watch } from ${JSON.stringify(new URL('./library' + recorder.slice(recorder.lastIndexOf('.')), recorder).href)};${libraries.map((library) => ` ${name}_watch(${library.name});`).join('')}` : ''
  return `${imported}${watched} ${tells} `
}

interface Library {
  readonly name: string
  readonly end: number
}

const tensorLibrary = /^@tensorflow\/tfjs(?:-core|-node|-node-gpu)?$/

/** What a file calls TensorFlow.js as a whole. */
function librariesIn({ body }: TSESTree.Program): readonly Library[] {
  return body.flatMap((statement): Library[] => {
    const { range: [, end] } = statement
    if (statement.type === 'ImportDeclaration') return tensorLibrary.test(statement.source.value) && statement.importKind !== 'type' ? statement.specifiers.flatMap(({ type, local: { name } }) => (type === 'ImportNamespaceSpecifier' ? [{ name, end }] : [])) : []
    if (statement.type !== 'VariableDeclaration') return []
    return statement.declarations.flatMap(({ id, init }) => (id.type === 'Identifier' && init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require' && init.arguments[0]?.type === 'Literal' && tensorLibrary.test(String(init.arguments[0].value)) ? [{ name: id.name, end }] : []))
  })
}

/** After a line that names the interpreter, and after what makes a script strict. */
function afterDirectives({ body }: TSESTree.Program, text: string): number {
  const directives = body.filter((statement) => statement.type === 'ExpressionStatement' && typeof statement.directive === 'string')
  return directives.at(-1)?.range[1] ?? (text.startsWith('#!') ? text.indexOf('\n') + 1 : 0)
}

function withoutTypes(file: string, text: string, edited: MagicString): string {
  const map = edited.generateMap({ source: file, includeContent: true, hires: 'boundary' })
  if (!isTypeScript(file) && !/\.jsx$/.test(file)) return withMap(edited.toString(), map.toString())
  const { code, map: second, errors } = transformSync(file, edited.toString(), { sourcemap: true, jsx: { runtime: 'automatic' } })
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]!.message}`)
  const composed = remapping([second as SourceMapInput, map as SourceMapInput], () => null)
  return withMap(code, JSON.stringify({ ...composed, sourcesContent: [text] }))
}

const withMap = (code: string, map: string): string => `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`

function freeName(text: string): string {
  let name = '$nanproof'
  while (text.includes(name)) name += '$'
  return name
}

const longest = 60

function shown(text: string, { range }: TSESTree.Node): string {
  const line = text.slice(range[0], range[1]).replaceAll(/\s+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`
}
