/** What is uploaded to code scanning is valid SARIF 2.1.0. */
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bad, npx, project, softplus } from './project.ts'

test('by the schema of the standard, with findings, fixes, and what does not parse', () => {
  const cwd = project('eslint 10', { 'src/softplus.js': softplus, 'src/draw.ts': bad, 'src/broken.js': 'const = 1\n' })
  // It is written in an older draft, of which it uses nothing that changed.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(join(cwd, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>
  const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema)
  const { code, out } = npx(cwd, 'nanproof', '--format', 'sarif', 'src')
  const log = JSON.parse(out) as { readonly version: string, readonly runs: readonly [{ readonly results: readonly { readonly fixes: readonly unknown[] }[] }] }
  expect(code).toBe(2)
  isSarif(log)
  expect(isSarif.errors).toBe(null)
  expect(log.runs[0].results.map(({ fixes }) => fixes.length)).toEqual([1, 1])
  expect(isSarif({ ...log, version: '2.0.0' })).toBe(false)
})
