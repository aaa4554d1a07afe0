/** `settings.nanproof`: what each key chooses, and that what is misspelt is named and not passed over. */
import { Linter } from 'eslint'
import { expect, test } from 'vitest'
import plugin from '../../src/index.ts'
import { allows, fixLevel, followsImports, leastLikelihood } from '../../src/lint/settings.ts'

test('where a host passes none, each key is as cautious as can be', () => {
  for (const settings of [undefined, {}, { nanproof: undefined }, { nanproof: {} }, { nanproof: { fix: undefined } }]) {
    expect([fixLevel(settings), leastLikelihood(settings), followsImports(settings)]).toEqual(['safe', 'likely', true])
  }
})

test('each level of fixes has those below it', () => {
  expect(fixLevel({ nanproof: { fix: 'import' } })).toBe('import')
  expect([allows('import', 'safe'), allows('import', 'import'), allows('import', 'all')]).toEqual([true, true, false])
})

test.each([
  [{ fxi: 'all' }, 'settings.nanproof has no key `fxi`; there is fix, report, and imports'],
  [{ fix: 'everything' }, 'settings.nanproof.fix is safe, import, or all, not `everything`'],
  [{ report: true }, 'settings.nanproof.report is likely, possible, or remote, not `true`'],
  [{ imports: 'no' }, 'settings.nanproof.imports is true or false, not `no`'],
  ['all', 'settings.nanproof is an object, not `all`'],
])('%j ends the run of ESLint by name, in any file', (nanproof, message) => {
  expect(() => new Linter().verify('let a\n', { plugins: { nanproof: plugin }, rules: { 'nanproof/log-of-zero': 'error' }, settings: { nanproof } })).toThrow(message)
})
