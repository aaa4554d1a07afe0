/** Formulas in JSX: in children, in attributes, in what is spread, and in the handlers that are given away. */
import { Linter } from 'eslint'
import { expect, test } from 'vitest'
import plugin from '../../src/index.ts'

const config: Linter.Config[] = [{ ...plugin.configs.recommended, files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }]
const fixed = (code: string): string => new Linter().verifyAndFix(code, config, { filename: 'view.jsx' }).output

test.each([
  ['<p>{¶}</p>'], ['<><b/>text {¶}</>'], ['<p title={¶} hidden/>'], ['<p {...{ title: ¶ }}/>'], ['<p onClick={() => set(¶)}/>'], ['<p icon={<b>{¶}</b>}/>'], ['{ a: [<li key="1">{¶}</li>] }'], ['x > 3 && <p>{¶}</p>'],
])('%s', (view) => {
  const code = `export const View = ({ x, set }) => (${view})\n`
  expect(fixed(code.replace('¶', 'Math.log(1 + Math.exp(x))'))).toBe(code.replace('¶', 'Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))'))
})

test('what a branch of the view takes care of', () => {
  const code = 'export const View = ({ xs }) => { const n = xs.length; return n > 0 ? <p title={1 / n}>{Math.log(n)}</p> : <b/> }\n'
  expect(new Linter().verify(code, config, 'view.jsx')).toEqual([])
})
