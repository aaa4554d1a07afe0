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
  /** As it is written: `Math.log(1 - p)`, and `1 - p`. */
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

const isTypeScript = (file: string): boolean => /\.[cm]?tsx?$/.test(file)

export function instrument(file: string, text: string, start: Start): Instrumented {
  const { ast, scopeManager } = parseForESLint(text, { filePath: file, sourceType: start.format })
  const program = ast as unknown as TSESTree.Program, { guards, loops } = sitesIn(program, scopeManager as unknown as ScopeManager, text)
  const edited = new MagicString(text), name = freeName(text)
  if (guards.length === 0 || guards.length > start.room) return { code: withoutTypes(file, text, edited), sites: 0, loops: 0 }
  for (const [i, { kind, node, isFunction }] of guards.entries()) {
    const [from, to] = node.range, { guard } = kinds[kind]
    edited.appendLeft(from, isFunction ? `${name}.around(${name}_${guard}, ${start.firstSite + i}, ` : `${name}_${guard}(${start.firstSite + i}, `)
    edited.appendLeft(to, ')')
  }
  for (const [i, { loop: { body }, statement }] of loops.entries()) {
    const counts = `${name}_rounds[${start.firstLoop + i}]`
    edited.appendLeft(statement.range[0], `{ ${counts} = 0; `)
    if (body.type === 'BlockStatement') edited.appendLeft(body.range[0] + 1, ` ${counts}++;`)
    else edited.appendLeft(body.range[0], `{ ${counts}++; `).appendLeft(body.range[1], ' }')
    edited.appendLeft(statement.range[1], ' }')
  }
  const module: Module = {
    file, firstSite: start.firstSite, firstLoop: start.firstLoop,
    sites: guards.map(({ kind, node, operation, isFunction }) => ({ kind, operation: shown(text, operation), argument: isFunction ? 'its argument' : shown(text, node), ...extentOf(operation) })),
    loops: loops.map(({ loop }) => extentOf(loop)),
  }
  edited.appendLeft(afterDirectives(program, text), prelude(start.format, name, start.recorder, module))
  return { code: withoutTypes(file, text, edited), sites: guards.length, loops: loops.length }
}

/** Columns are counted from 1, as stacks do. */
const extentOf = ({ loc: { start, end } }: TSESTree.Node): Extent => ({ start: { line: start.line, column: start.column + 1 }, end: { line: end.line, column: end.column + 1 } })

const names: readonly Guard[] = ['above', 'below', 'away', 'within']

function prelude(format: 'module' | 'commonjs', name: string, recorder: string, module: Module): string {
  const functions = [...names.map((guard) => `${guard}: ${name}_${guard}`), `rounds: ${name}_rounds`]
  const tells = `${name}.add(${JSON.stringify(module)});`
  // A module that others import in a circle is called before it runs; what it imports is there by then.
  return format === 'module'
    ? `import { ${functions.map((each) => each.replace(':', ' as')).join(', ')}, recorder as ${name} } from ${JSON.stringify(recorder)}; ${tells} `
    : `var ${name} = globalThis[Symbol.for('nanproof.run')], { ${functions.join(', ')} } = ${name}; ${tells} `
}

/** After a line that names the interpreter, and after what makes a script strict. */
function afterDirectives({ body }: TSESTree.Program, text: string): number {
  const directives = body.filter((statement) => statement.type === 'ExpressionStatement' && statement.directive !== undefined)
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
