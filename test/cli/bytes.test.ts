// Starts the built command (dist/, as `npm test` builds it) in child processes, over the stub's two rules.
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, run } from './run.ts'

const texts = {
  'crlf.js': '// ε\r\nexport const f = (x) => Math.log(1 + x)\r\n\r\n',
  'mixed.ts': '\uFEFF// a\r\n// b\nexport const f = (x: number) => Math.log(1 + x)\r',
  'mark.js': '\uFEFFexport const f = (x) => Math.log(1 + x)',
  'mark and shebang.mjs': '\uFEFF#!/usr/bin/env node\nconsole.log(Math.log(1 + x))\n',
  'shebang.ts': '#!/usr/bin/env -S node --enable-source-maps\r\nconsole.log(Math.log(1 + x))\n',
  'separators.cjs': 'a = "\u2028" // \u00A0\f\v 𝒙\nf(Math.log(1 + x), "𝒙")\u2029f(Math.log(1 + y))',
}

test('--fix keeps every byte outside the fix: line ends, byte order marks, shebangs', () => {
  const cwd = folder(texts)
  expect(run(cwd, ['--fix'])).toEqual({ code: 0, out: 'fixed 6 files; no findings in 6 files\n', err: '' })
  for (const [name, text] of Object.entries(texts)) expect(readFileSync(join(cwd, name)).toString('utf8'), name).toBe(text.replaceAll(/log\(1 \+ (.)\)/g, 'log1p($1)'))
})

test('a notebook is linted and mended beside the rest', () => {
  const text = JSON.stringify({ cells: [{ cell_type: 'code', source: ['const one: number = 1\n', 'f(Math.log(1 + one))'] }], metadata: { kernelspec: { language: 'typescript' } } }, null, 1)
  const cwd = folder({ 'my model.ipynb': text, 'python.ipynb': text.replace('typescript', 'python') })
  expect(run(cwd, ['--format', 'github']).out).toMatch(/file=my model\.ipynb,line=7,endLine=7,col=8,.*Cell 1, line 2: `log/)
  expect(run(cwd, ['--fix'])).toEqual({ code: 0, out: 'fixed 1 file; no findings in 2 files\n', err: '' })
  expect(readFileSync(join(cwd, 'my model.ipynb'), 'utf8')).toBe(text.replace('log(1 + one)', 'log1p(one)'))
})

test('folders that contain themselves and links that lead nowhere are no trap', () => {
  const cwd = folder({ 'src/a.js': texts['crlf.js'] })
  for (const [target, name] of [['..', 'src/up'], ['.', 'src/self'], ['loop.js', 'src/loop.js'], ['nowhere.js', 'src/dangling.js']] as const) symlinkSync(target, join(cwd, name))
  const { code, out, err } = run(cwd, ['--format', 'github'])
  expect([code, out.match(/file=[^,]+/g), err]).toEqual([1, ['file=src/a.js'], ''])
})
