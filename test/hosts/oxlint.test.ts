/** oxlint, on the command line and in an editor, loads the same build: same findings, same fixes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { edited, languageServer, type TextEdit } from './language-server.ts'
import { bad, cured, npx, project, softplus } from './project.ts'

const config = (more: object): string => JSON.stringify({ extends: ['./node_modules/nanproof/oxlint/recommended.json'], ...more })
const nested = 'export const f = (x) => Math.exp(Math.exp(Math.exp(x) - 1) - 1) - 1\n'

interface Report {
  readonly diagnostics: readonly { readonly code: string, readonly filename: string, readonly labels: readonly { readonly span: { readonly line: number, readonly column: number } }[] }[]
}

// Where `env` is set without `builtin`, oxlint leaves `Math` unresolved.
test.each([{}, { env: { node: true } }, { env: { builtin: true, browser: true } }])('finds with %j', (more) => {
  const cwd = project('eslint 10', { '.oxlintrc.json': config(more), 'src/softplus.js': softplus, 'src/draw.ts': bad, 'src/fine.js': cured })
  const { code, out, err } = npx(cwd, 'oxlint', '--format', 'json', 'src')
  expect([code, err]).toEqual([1, ''])
  expect((JSON.parse(out) as Report).diagnostics.map(({ code: rule, filename, labels: [label] }) => [rule, filename, label!.span.line, label!.span.column]).sort()).toEqual([
    ['nanproof(log-of-random)', 'src/draw.ts', 1, 28], ['nanproof(naive-softplus)', 'src/softplus.js', 1, 32],
  ])
})

test('fixes, one level of a nest at a time', () => {
  const cwd = project('eslint 10', { '.oxlintrc.json': config({}), 'src/nested.js': nested })
  for (let runs = 0; runs < 3; runs++) npx(cwd, 'oxlint', '--fix', 'src')
  expect(readFileSync(join(cwd, 'src', 'nested.js'), 'utf8')).toBe('export const f = (x) => Math.expm1(Math.expm1(Math.expm1(x)))\n')
  expect(npx(cwd, 'oxlint', 'src').code).toBe(0)
})

test("goes as far as the user's own settings say", () => {
  const cwd = project('eslint 10', { '.oxlintrc.json': config({ settings: { nanproof: { fix: 'all', report: 'possible' } } }), 'src/draw.js': bad })
  expect(npx(cwd, 'oxlint', '--fix', 'src').code).toBe(0)
  expect(readFileSync(join(cwd, 'src', 'draw.js'), 'utf8')).toContain('1 - Math.random()')
})

interface Shown {
  readonly diagnostics: readonly { readonly code: string, readonly message: string, readonly range: TextEdit['range'] }[]
}

interface Action {
  readonly title: string
  readonly edit: { readonly changes: Readonly<Record<string, readonly TextEdit[]>> }
}

test('its language server underlines, fixes and suggests', async () => {
  const text = softplus + bad
  const cwd = project('eslint 10', { '.oxlintrc.json': config({}), 'model.js': text })
  const folder = pathToFileURL(cwd).href, uri = pathToFileURL(join(cwd, 'model.js')).href
  let published: (shown: Shown) => void
  const shown = new Promise<Shown>((resolve) => { published = resolve })
  const server = languageServer([process.execPath, join(cwd, 'node_modules', '.bin', 'oxlint'), '--lsp'], cwd, { 'textDocument/publishDiagnostics': (params: Shown) => published(params) })
  try {
    await server.request('initialize', {
      processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: 'models' }], initializationOptions: [{ workspaceUri: folder, options: {} }],
      capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } } },
    })
    server.notify('initialized', {})
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'javascript', version: 1, text } })
    const { diagnostics } = await shown
    expect(diagnostics.map(({ code, range: { start, end } }) => [code, start, end])).toEqual([
      ['nanproof(naive-softplus)', { line: 0, character: 31 }, { line: 0, character: 56 }], ['nanproof(log-of-random)', { line: 1, character: 27 }, { line: 1, character: 50 }],
    ])
    const actions = await server.request<readonly Action[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, context: { diagnostics: [], only: ['quickfix'] } })
    const [fix, suggestion] = actions.filter(({ title }) => !title.startsWith('Disable'))
    expect(fix!.title).toBe('Fix nanproof/naive-softplus problem')
    expect(edited(text, fix!.edit.changes[uri]!)).toBe(cured + bad)
    // It is preferred there too, so its title has to tell.
    expect(suggestion!.title).toContain('for a seed are other numbers')
    expect(edited(text, suggestion!.edit.changes[uri]!)).toBe(softplus + bad.replace('Math.random()', '1 - Math.random()'))
  } finally {
    server.end()
  }
})
