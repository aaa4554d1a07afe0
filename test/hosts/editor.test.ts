/** What an editor shows, over the language server that VS Code's ESLint extension is made of. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edited, languageServer, type Server, type TextEdit } from './language-server.ts'
import { bad, cured, project, softplus } from './project.ts'

interface Diagnostic {
  readonly code: string
  readonly message: string
  readonly codeDescription: { readonly href: string }
  readonly range: TextEdit['range']
}

interface Action {
  readonly title: string
  readonly isPreferred?: boolean
  readonly command?: { readonly command: string, readonly arguments: readonly unknown[] }
}

const text = softplus + bad
let server: Server, uri: string, applied: readonly TextEdit[]

beforeAll(async () => {
  const cwd = project('eslint 10', { 'eslint.config.mjs': "import nanproof from 'nanproof'\nexport default [nanproof.configs.recommended]\n", 'model.js': text })
  const workspaceFolder = { uri: pathToFileURL(cwd).href, name: 'models' }
  uri = pathToFileURL(join(cwd, 'model.js')).href
  const settings = {
    validate: 'on', run: 'onType', useFlatConfig: true, packageManager: 'npm', nodePath: null, options: {}, rulesCustomizations: [], quiet: false, format: false, onIgnoredFiles: 'off', experimental: {},
    problems: { shortenToSingleLine: false }, workingDirectory: { mode: 'location' }, workspaceFolder, codeActionOnSave: { mode: 'all' },
    codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } },
  }
  server = languageServer([process.execPath, join(cwd, 'node_modules', '.bin', 'vscode-eslint-language-server'), '--stdio'], cwd, {
    'workspace/configuration': ({ items }: { readonly items: readonly unknown[] }) => items.map(() => settings),
    'workspace/applyEdit': ({ edit }: { readonly edit: { readonly documentChanges: readonly { readonly edits: readonly TextEdit[] }[] } }) => {
      applied = edit.documentChanges.flatMap(({ edits }) => edits)
      return { applied: true }
    },
  })
  await server.request('initialize', {
    processId: process.pid, rootUri: workspaceFolder.uri, workspaceFolders: [workspaceFolder],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, applyEdit: true, workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: { dynamicRegistration: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll.eslint'] } }, isPreferredSupport: true } },
    },
  })
  server.notify('initialized', {})
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'javascript', version: 1, text } })
})

afterAll(() => server.end())

const diagnostics = async (): Promise<readonly Diagnostic[]> => (await server.request<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items
const actions = (range: TextEdit['range'], of: readonly Diagnostic[], only: string): Promise<readonly Action[]> => server.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: of, only: [only] } })
const execute = ({ command }: Action): Promise<unknown> => server.request('workspace/executeCommand', command)

test('a finding is underlined, says what and why, and links to the page of its rule', async () => {
  expect((await diagnostics()).map(({ code, range: { start, end }, codeDescription }) => [code, start, end, codeDescription.href.replace(/^.*\//, '')])).toEqual([
    ['nanproof/naive-softplus', { line: 0, character: 31 }, { line: 0, character: 56 }, 'naive-softplus.md'],
    ['nanproof/log-of-random', { line: 1, character: 27 }, { line: 1, character: 50 }, 'log-of-random.md'],
  ])
})

test('a quick fix, preferred, writes the cure', async () => {
  const [first] = await diagnostics()
  const fix = (await actions(first!.range, [first!], 'quickfix')).find(({ isPreferred }) => isPreferred)!
  expect(fix.title).toBe('Fix this nanproof/naive-softplus problem')
  await execute(fix)
  expect(edited(text, applied)).toBe(cured + bad)
})

test('a suggestion says in its title what it changes', async () => {
  const [, second] = await diagnostics()
  const offered = await actions(second!.range, [second!], 'quickfix'), [suggestion] = offered
  expect(offered.some(({ isPreferred }) => isPreferred)).toBe(false)
  expect(suggestion!.title).toContain('for a seed are other numbers')
  await execute(suggestion!)
  expect(edited(text, applied)).toBe(softplus + bad.replace('Math.random()', '1 - Math.random()'))
})

test('all is fixed at once, and what changes a value is not', async () => {
  const [all] = await actions({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [], 'source.fixAll.eslint')
  const edits = (all as { readonly edit?: { readonly documentChanges: readonly { readonly edits: readonly TextEdit[] }[] } }).edit
  if (edits === undefined) await execute(all!)
  expect(edited(text, edits?.documentChanges.flatMap((change) => change.edits) ?? applied)).toBe(cured + bad)
})
