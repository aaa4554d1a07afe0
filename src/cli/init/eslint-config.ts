/** nanproof in ESLint's configuration: a new one, or one more element in the list that the present one exports. */
import type { Node, Program } from 'oxc-parser'
import { parseSync } from 'oxc-parser'
import type { Project } from './project.ts'
import type { Step } from './step.ts'

export function eslintConfig(project: Project): Step | undefined {
  const path = project.first(...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`))
  if (path === undefined) return project.uses('eslint') ? created(project) : undefined
  const was = project.read(path)
  if (was.includes('nanproof')) return undefined
  const text = extended(path, was)
  return text === undefined ? { path, hint: 'The list that it exports was not found. Add `nanproof.configs.recommended` to it, with:\n\n  import nanproof from \'nanproof\'' } : { path, was, text }
}

function created(project: Project): Step {
  const typescript = project.uses('typescript-eslint')
  const old = project.first('.eslintrc', ...['js', 'cjs', 'json', 'yml', 'yaml'].map((extension) => `.eslintrc.${extension}`))
  if (old !== undefined) return { path: old, hint: 'ESLint 9 reads no such file by itself, and nanproof needs ESLint 9.22. First: npx @eslint/migrate-config ' + old }
  const lines = [
    "import { defineConfig } from 'eslint/config'",
    "import nanproof from 'nanproof'",
    ...(typescript ? ["import tseslint from 'typescript-eslint'"] : []),
    '',
    'export default defineConfig([',
    ...(typescript ? ["  { files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser: tseslint.parser } },"] : []),
    "  { plugins: { nanproof }, extends: ['nanproof/recommended'] },",
    '])',
  ]
  return { path: 'eslint.config.mjs', text: `${lines.join('\n')}\n` }
}

/** Nothing where no list is found, or where the result does not parse. */
function extended(path: string, text: string): string | undefined {
  const program = parsed(path, text), exported = program && exportOf(program)
  const list = exported && elementsOf(resolved(exported.value, program))
  if (program === undefined || exported === undefined || list === undefined) return undefined
  const element = 'nanproof.configs.recommended', last = list.elements.at(-1)
  const added = last === undefined ? element : `,${lineBefore(text, last.start) ?? ' '}${element}`
  const { at, line } = importOf(program, text, exported.isModule)
  const result = [[last?.end ?? list.start, added], [at, line]].toSorted(([a], [b]) => Number(b) - Number(a)).reduce((whole, [place, part]) => whole.slice(0, Number(place)) + part + whole.slice(Number(place)), text)
  return parsed(path, result) && result
}

function parsed(path: string, text: string): Program | undefined {
  const { program, errors } = parseSync(path, text)
  return errors.length > 0 ? undefined : program
}

function exportOf({ body }: Program): { readonly value: Node, readonly isModule: boolean } | undefined {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return { value: statement.declaration, isModule: true }
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue
    const { left, right } = statement.expression
    if (left.type === 'MemberExpression' && left.object.type === 'Identifier' && left.object.name === 'module' && left.property.type === 'Identifier' && left.property.name === 'exports') return { value: right, isModule: false }
  }
  return undefined
}

/** The value of a name that the file gives it. */
function resolved(node: Node, { body }: Program): Node {
  if (node.type === 'TSSatisfiesExpression' || node.type === 'TSAsExpression') return node.expression
  if (node.type !== 'Identifier') return node
  const declared = body.flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : [])).find(({ id }) => id.type === 'Identifier' && id.name === node.name)
  return declared?.init ?? node
}

/** An array, or what a function that is known to make one is given: `defineConfig([…])`, `defineConfig(…)`, `tseslint.config(…)`. */
function elementsOf(node: Node): { readonly elements: readonly Node[], readonly start: number } | undefined {
  if (node.type === 'ArrayExpression') return { elements: node.elements.filter((element) => element !== null), start: node.start + 1 }
  if (node.type !== 'CallExpression' || node.arguments.length === 0) return undefined
  const { callee } = node, name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
  if (name !== 'defineConfig' && name !== 'config') return undefined
  const [first] = node.arguments
  return node.arguments.length === 1 && first!.type === 'ArrayExpression' ? elementsOf(first!) : { elements: node.arguments, start: node.arguments[0]!.start }
}

/** After the last import, in its style. */
function importOf({ body, hashbang }: Program, text: string, isModule: boolean): { readonly at: number, readonly line: string } {
  const imports = body.filter((statement) => (isModule ? statement.type === 'ImportDeclaration' : text.slice(statement.start, statement.end).includes('require(')))
  const last = imports.filter(({ type }) => type === 'ImportDeclaration' || type === 'VariableDeclaration').at(-1), like = last === undefined ? text : text.slice(last.start, last.end)
  const quote = like.includes('"') && !like.includes("'") ? '"' : "'", end = last === undefined || like.endsWith(';') ? ';' : ''
  const line = `${isModule ? `import nanproof from ${quote}nanproof${quote}` : `const nanproof = require(${quote}nanproof${quote})`}${end}`
  return last === undefined ? { at: hashbang ? hashbang.end + 1 : 0, line: `${line}\n` } : { at: last.end, line: `\n${line}` }
}

/** The line break and the indentation before a place, if nothing else stands there. */
const lineBefore = (text: string, at: number): string | undefined => /\r?\n[ \t]*$/.exec(text.slice(0, at))?.[0]
