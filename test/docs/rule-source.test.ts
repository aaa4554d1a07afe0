import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
// @ts-expect-error -- a plain script, without types
import { ruleSource } from '../../scripts/docs/rule-source.mjs'

const folder = mkdtempSync(join(tmpdir(), 'nanproof-rule-'))
function source(text: string) {
  const path = join(folder, 'rule.ts')
  writeFileSync(path, text)
  return ruleSource(path)
}

const rule = `import { rewrite } from '../src/rule.ts'

/**
 * Near 0 the sum is 1.5 times
 * too large. Then it is not,
 * and \`log1p\` knows.
 *
 * A second paragraph.
 * @see Kahan, *Branch cuts*, 1987
 */
export default rewrite({ before: 'log(1 + x)', after: 'log1p(x)', fails: { absorption: 'x < EPSILON' } })
`

it('takes the first sentence for the description, and joins lines into paragraphs', () => {
  const { description, rest } = source(rule)
  expect(description).toBe('Near 0 the sum is 1.5 times too large.')
  expect(rest).toBe('Then it is not, and `log1p` knows.\n\nA second paragraph.')
})

it('takes what is cited, and the declaration as it is written', () => {
  const { sources, declaration } = source(rule)
  expect(sources).toEqual(['Kahan, *Branch cuts*, 1987'])
  expect(declaration).toMatch(/^export default rewrite\(\{ before: .* \}\)$/)
})

it('takes the comment at the top of a check, which declares nothing', () => {
  expect(source('/** A rate that is too large. */\nimport { x } from \'./x.ts\'\n/** Not this. */\nexport const check = x\n')).toMatchObject({ description: 'A rate that is too large.', rest: '', declaration: undefined })
})

it('refuses a rule that no comment tells of', () => expect(() => source('export default rewrite({})')).toThrow(/rule\.ts: a rule is told by a comment/))
