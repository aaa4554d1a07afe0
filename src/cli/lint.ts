/** ESLint, set up for this one purpose: no configuration but a preset, and nothing reported but nanproof's rules. */
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ESLint, type Linter, type Rule } from 'eslint'
import { notebook } from '../processors/notebook.ts'
import { contain, type Crash } from './contain.ts'
import { ignoredBelow, isBelow } from './ignored.ts'
import * as ownParser from './parser.ts'
import { javascript, notebooks, typescript } from './source.ts'
import { passingOver, type Unread } from './unread.ts'

export interface Plugin extends ESLint.Plugin {
  readonly meta: { readonly name: string, readonly version: string }
  readonly rules: Record<string, Rule.RuleModule>
  readonly configs: Record<string, Linter.Config>
}

export interface LintRequest {
  readonly paths: readonly string[]
  readonly plugin: Plugin
  readonly preset: string
  readonly fix: boolean
  /** Told each file as its turn comes. */
  readonly onFile: ((file: string) => void) | undefined
}

export interface Linted {
  readonly results: readonly ESLint.LintResult[]
  /** Named, but not linted: no source, or below node_modules. */
  readonly ignored: readonly string[]
  readonly unread: readonly Unread[]
  /** The first of each file. */
  readonly crashes: readonly Crash[]
}

interface Trouble {
  readonly onCrash: (crash: Crash) => void
  readonly onUnread: (unread: Unread) => void
}

export async function lint(request: LintRequest): Promise<Linted> {
  const crashes = new Map<string, Crash>(), unread = new Map<string, Unread>()
  const run = await linter(request, {
    onCrash: (crash) => void (crashes.has(crash.file) || crashes.set(crash.file, crash)),
    onUnread: (file) => void unread.set(file.path, file),
  })
  const all = await run(request.paths), ignored = all.filter((result) => result.messages.some(isNotice))
  const results = all.filter((result) => !ignored.includes(result))
  // An old script (octal numbers, `with`, a return at the top) is no module, which is what ESLint takes a .js file for.
  const unparsed = results.filter((result) => result.fatalErrorCount > 0 && /\.jsx?$/.test(result.filePath)).map((result) => result.filePath)
  const asScripts = unparsed.length > 0 ? await run(unparsed, 'commonjs') : []
  const parsed = new Map(asScripts.filter((result) => result.fatalErrorCount === 0).map((result) => [result.filePath, result]))
  return {
    results: results.map((result) => parsed.get(result.filePath) ?? result),
    ignored: ignored.map((result) => result.filePath).filter((path) => !unread.has(path)),
    unread: [...unread.values()], crashes: [...crashes.values()],
  }
}

async function linter({ paths, plugin, preset, fix, onFile }: LintRequest, { onCrash, onUnread }: Trouble) {
  const parser = await typescriptParser()
  // ESLint lints nothing outside its folder.
  const cwd = folderAround([process.cwd(), ...paths.map((path) => resolve(path))]), ignored = ignoredBelow(paths, cwd)
  return async (patterns: readonly string[], sourceType?: 'commonjs'): Promise<ESLint.LintResult[]> => {
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: true,
      overrideConfig: [
        { ...plugin.configs[preset], plugins: { nanproof: { ...plugin, rules: contain(plugin.rules, onCrash) } }, files: [...javascript, ...typescript] },
        // A comment that disables a rule of some other plugin is no business of this command.
        { linterOptions: { reportUnusedDisableDirectives: 'off' }, languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
        { files: typescript, languageOptions: { parser } },
        { files: notebooks, processor: notebook },
        ...(sourceType === undefined ? [] : [{ files: ['**/*.{js,jsx}'], languageOptions: { sourceType } }]),
        ...(onFile === undefined ? [] : [announcing(onFile)]),
        ...ignored,
        passingOver(onUnread),
      ],
      // Comments in the code can switch on ESLint's own rules, whose findings and fixes nobody asked nanproof for.
      fix: fix && isOwn,
    })
    const results = await eslint.lintFiles(patterns.map((path) => relative(cwd, resolve(path)) || '.'))
    return results.map((result) => only(result, (message) => isOwn(message) || message.fatal === true || isNotice(message)))
  }
}

const isOwn = (message: Linter.LintMessage): boolean => message.ruleId?.startsWith('nanproof/') === true

const isNotice = (message: Linter.LintMessage): boolean => message.ruleId === null && message.fatal !== true && message.message.startsWith('File ignored')

function only(result: ESLint.LintResult, keep: (message: Linter.LintMessage) => boolean): ESLint.LintResult {
  const messages = result.messages.filter(keep)
  const count = (severity: 1 | 2, fixable = false) => messages.filter((message) => message.severity === severity && (!fixable || message.fix !== undefined)).length
  return { ...result, messages, errorCount: count(2), warningCount: count(1), fixableErrorCount: count(2, true), fixableWarningCount: count(1, true) }
}

/** The parser that the project lints with, if it has one that loads (there is none for TypeScript 7 yet); ours otherwise. */
async function typescriptParser(): Promise<Linter.Parser> {
  try {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve('@typescript-eslint/parser')
    const { default: parser } = await import(pathToFileURL(path).href) as { default: Linter.Parser }
    return parser
  } catch {
    return ownParser as unknown as Linter.Parser
  }
}

/** A rule is the one thing that ESLint calls for every file it lints; this one only listens. */
const announcing = (onFile: (file: string) => void): Linter.Config => ({
  plugins: { 'nanproof-progress': { rules: { file: { create: (context) => (onFile(context.filename), {}) } } } },
  rules: { 'nanproof-progress/file': 'warn' },
})

function folderAround(paths: readonly string[]): string {
  const [first, ...others] = paths
  let folder = first!
  while (!others.every((path) => isBelow(path, folder))) folder = dirname(folder)
  return folder
}
