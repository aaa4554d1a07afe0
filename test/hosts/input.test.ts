/** Input that is wrong, large, broken or odd, given to the installed package. */
import { chmodSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bad, cured, npx, project, softplus } from './project.ts'

const manifest = '{ "private": true, "type": "module" }\n'
const config = (settings: string): string => `import nanproof from 'nanproof'\nexport default [nanproof.configs.recommended, { settings: { nanproof: ${settings} } }]\n`

test.each([
  ["{ fixes: 'all' }", 'settings.nanproof has no key `fixes`; there is fix, report, and imports'],
  ["{ fix: 'everything' }", 'settings.nanproof.fix is safe, import, or all, not `everything`'],
  ["'all'", 'settings.nanproof is an object, not `all`'],
])('a configuration with %s is refused by name, in a file without findings too', (settings, reason) => {
  const { code, out, err } = npx(project('eslint 10', { 'package.json': manifest, 'eslint.config.js': config(settings), 'fine.js': 'export {}\n' }), 'eslint', '.')
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(reason)
  expect(err).not.toContain('    at ')
})

test('an option that no rule takes is refused by ESLint, which names the rule', () => {
  const rules = `import nanproof from 'nanproof'\nexport default [{ plugins: { nanproof }, rules: { 'nanproof/log-of-zero': ['error', { epsilon: 1 }] } }]\n`
  const { code, err } = npx(project('eslint 10', { 'package.json': manifest, 'eslint.config.js': rules, 'fine.js': 'export {}\n' }), 'eslint', '.')
  expect(code).toBe(2)
  expect(err).toContain('nanproof/log-of-zero')
})

test('what cannot be read, is huge or does not parse is named, and the rest is linted', () => {
  const cwd = project('eslint 10', { 'package.json': manifest, 'draw.js': bad, 'huge.js': '', 'secret.js': softplus, 'broken.ts': 'const x: = 1\n' })
  truncateSync(join(cwd, 'huge.js'), 2 ** 30)
  chmodSync(join(cwd, 'secret.js'), 0)
  chmodSync(cwd, 0o755)
  // Root reads everything.
  const nobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env']
  const { code, out, err } = npx(cwd, nobody[0]!, ...nobody.slice(1), 'nanproof', '--format', 'github')
  expect(code, err).toBe(2)
  expect(out.match(/file=[^,]+/g)).toContain('file=draw.js')
  expect(err).toContain('nanproof: huge.js is not linted')
  expect(err).toContain('nanproof: secret.js:1:1 cannot be read: permission denied')
  expect(err).toMatch(/^nanproof: broken\.ts:1:10 does not parse: /m)
})

test('a rule that throws is named with the file and the line, and the other rules go on', () => {
  const cwd = project('eslint 10', { 'package.json': manifest, 'draw.js': `// a\n${bad}`, 'softplus.js': softplus })
  writeFileSync(join(cwd, 'breaking.mjs'), `import plugin from 'nanproof'
plugin.rules['naive-softplus'].create = () => ({ CallExpression() { throw new TypeError('no such thing') } })
`)
  const { code, out, err } = npx(cwd, process.execPath, '--import', './breaking.mjs', 'node_modules/nanproof/dist/src/cli/nanproof.js', '--format', 'github', 'draw.js', 'softplus.js')
  expect(code).toBe(2)
  expect(out.match(/^::warning file=[^,]+,line=\d+/gm)).toEqual(['::warning file=draw.js,line=2'])
  expect(err).toMatch(/^nanproof: draw\.js:2:28 nanproof\/naive-softplus failed, which is a mistake in nanproof: TypeError: no such thing at .+breaking\.mjs/m)
  expect(err).toMatch(/^nanproof: softplus\.js:1:32 nanproof\/naive-softplus failed/m)
})

test.each(['eslint', 'nanproof', 'oxlint'])('%s --fix leaves every byte outside the fix', (linter) => {
  const mended = { [softplus]: cured, 'Math.exp(x) - 1': 'Math.expm1(x)' }
  const texts = {
    'line ends.js': '// ε\r\nexport const f = (x) => Math.exp(x) - 1\r\n\r\n// no end',
    'mark.js': '\uFEFFexport const f = (x) => Math.exp(x) - 1\n',
    'shebang.js': '#!/usr/bin/env node\r\nconsole.log((x) => Math.exp(x) - 1)\r\n',
    'deep er/ünï.js': `\t${softplus}`,
    'tabs and separators.js': '\texport const s = "\u2028 𝒙", f = (x) => Math.exp(x) - 1 // \u00A0\f\v\n',
  }
  const cwd = project('eslint 10', { 'package.json': manifest, 'eslint.config.js': config('{}'), '.oxlintrc.json': '{ "extends": ["./node_modules/nanproof/oxlint/recommended.json"] }\n', ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`src/${name}`, text])) })
  // Whatever plugin they run, oxlint goes through links to folders as often as the system lets it, and ESLint ends at a file that is not there.
  const folders = [['..', 'src/up'], ['.', 'src/self']] as const, files = [['loop.js', 'src/loop.js'], ['nowhere.js', 'src/dangling.js']] as const
  for (const [target, name] of linter === 'oxlint' ? [] : linter === 'eslint' ? folders : [...folders, ...files]) symlinkSync(target, join(cwd, name))
  const { code, err } = npx(cwd, linter, '--fix', 'src')
  expect(code, err).toBe(0)
  for (const [name, text] of Object.entries(texts)) expect(readFileSync(join(cwd, 'src', name), 'utf8'), name).toBe(Object.entries(mended).reduce((whole, [from, to]) => whole.replace(from, to), text))
})
