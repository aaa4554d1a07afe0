/**
 * Another file of the project, parsed as the linted one was. It is kept for as long as it does not change, for all the files
 * that a process lints.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Linter, Scope, SourceCode } from 'eslint'
import { mayTell } from './computes.ts'
import { theDisk, type Stamp } from './disk.ts'

/** How the host read the file that it lints, and where that is. */
export interface Host {
  readonly filename: string
  readonly parser: Parser
  readonly parserOptions: Linter.ParserOptions
  readonly ecmaVersion: unknown
}

export interface Parser {
  readonly parse?: (text: string, options: object) => object
  readonly parseForESLint?: (text: string, options: object) => { readonly ast: object; readonly scopeManager?: object; readonly visitorKeys?: object }
}

interface Kept {
  readonly stamp: Stamp
  /** Nothing for a file that does not parse. */
  readonly sourceCode: SourceCode | undefined
}

/** A larger file is generated, or holds no helper worth the time. */
const largest = 300_000
const mostKept = 200

const kept = new WeakMap<object, Map<string, Kept>>()

/** `like` is the source code of the linted file: what the host made it with makes others. */
export function parsedFile(path: string, host: Host, like: SourceCode): SourceCode | undefined {
  const { parser } = host, stamp = theDisk()?.stamp(path)
  if (!stamp || stamp.size > largest) return undefined
  let files = kept.get(parser)
  if (!files) kept.set(parser, (files = new Map()))
  const known = files.get(path)
  files.delete(path)
  const now = known?.stamp.mtimeMs === stamp.mtimeMs && known.stamp.size === stamp.size ? known : { stamp, sourceCode: parsed(path, host, like) }
  // What was asked for last stands last: the first is the one to forget.
  files.set(path, now)
  for (const oldest of files.keys()) {
    if (files.size <= mostKept) break
    files.delete(oldest)
  }
  return now.sourceCode
}

/** Whether a file can export a name that everything is exported with; one that does not even write it need not be parsed. */
export function mayExport(path: string, name: string, { parser }: Host): boolean {
  const text = kept.get(parser)?.get(path)?.sourceCode?.text ?? textOf(path) ?? ''
  return text.includes(name) || /\bexport\s*\*|\brequire\s*\(/.test(text)
}

function textOf(path: string): string | undefined {
  try {
    return theDisk()?.read(path)
  } catch {
    return undefined
  }
}

/** Nobody asked for this file to be linted: what cannot be read is passed over. */
function parsed(path: string, host: Host, like: SourceCode): SourceCode | undefined {
  const text = textOf(path)?.replace(/^\uFEFF/, '').replace(/^#!/, '//')
  if (text === undefined || !mayTell(text)) return undefined
  // A file does not say whether it is a module: strict mode refuses some old scripts, a script all imports.
  for (const sourceType of ['module', 'commonjs'] as const) {
    try {
      return sourceCodeOf(text, path, sourceType, host, like)
    } catch {}
  }
  return undefined
}

export function sourceCodeOf(text: string, path: string, sourceType: 'module' | 'commonjs', host: Host, like: SourceCode, tokens = false): SourceCode {
  const { ecmaVersion, parser, parserOptions } = host
  // Nobody asks this file for types, which take the whole project, nor for its comments, tokens and globals.
  const options = {
    ecmaVersion, ...parserOptions, project: undefined, projectService: undefined, programs: undefined,
    sourceType, filePath: path, loc: true, range: true, raw: true, comment: tokens, tokens, lib: [], jsDocParsingMode: 'none', eslintVisitorKeys: true, eslintScopeManager: true,
  }
  const { ast, scopeManager = undefined, visitorKeys = like.visitorKeys } = parser.parseForESLint?.(text, options) ?? { ast: parser.parse!(text, options) }
  const program = ast as TSESTree.Program
  if (!tokens) program.tokens = []
  program.comments ??= []
  linkParents(program, visitorKeys as SourceCode.VisitorKeys)
  const scopes = (scopeManager ?? analysed(program, sourceType, visitorKeys, host)) as Scope.ScopeManager
  const Made = like.constructor as new (parts: object) => SourceCode
  return new Made({ text, ast: program, scopeManager: scopes, visitorKeys, parserServices: {}, hasBOM: false })
}

/** ESLint sets `parent` while it walks the file that it lints. Without recursion: code can be nested deeper than the machine's stack. */
function linkParents(program: TSESTree.Program, visitorKeys: SourceCode.VisitorKeys): void {
  const open: TSESTree.Node[] = [program]
  for (let node = open.pop(); node; node = open.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const below = (node as unknown as Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null | undefined>)[key]
      for (const child of Array.isArray(below) ? (below as readonly (TSESTree.Node | null)[]) : [below as TSESTree.Node | null | undefined]) {
        if (!child) continue
        child.parent = node
        open.push(child)
      }
    }
  }
}

/** The scopes of a file whose parser leaves them to ESLint: found as ESLint finds them, which has no way to be asked. */
function analysed(program: TSESTree.Program, sourceType: 'module' | 'commonjs', visitorKeys: object, { ecmaVersion, parserOptions }: Host): object {
  const { createRequire } = process.getBuiltinModule('node:module')
  const { analyze } = createRequire(createRequire(import.meta.url).resolve('eslint'))('eslint-scope') as { readonly analyze: (program: object, options: object) => object }
  return analyze(program, {
    ignoreEval: true, ecmaVersion, childVisitorKeys: visitorKeys, fallback: 'iteration', sourceType: sourceType === 'module' ? 'module' : 'script', nodejsScope: sourceType === 'commonjs',
    jsx: parserOptions.ecmaFeatures?.jsx === true,
  })
}
