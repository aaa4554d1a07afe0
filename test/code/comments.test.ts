import { expect, it } from 'vitest'
import { losesComments } from '../../src/code/comments.ts'
import { find, parse } from './parse.ts'

const rows: readonly (readonly [because: string, code: string, kept: readonly string[], loses: boolean])[] = [
  ['there is none', 'Math.log(1 + Math.exp(x))', ['x'], false],
  ['it stands in what is dropped', 'Math.log(1 + /* bias */ Math.exp(x))', ['x'], true],
  ['it stands in what is kept', 'Math.log(1 + Math.exp(x + /* bias */ y))', ['x + /* bias */ y'], false],
  ['it stands beside what is kept', 'Math.log(1 + Math.exp(/* logit */ x))', ['x'], true],
  ['one is kept, the other dropped', 'Math.log(1 /* one */ + Math.exp(x + /* bias */ y))', ['x + /* bias */ y'], true],
  ['a line comment', 'Math.log(\n  1 + // one\n  Math.exp(x)\n)', ['x'], true],
]

for (const parser of ['espree', 'typescript'] as const) {
  it.each(rows)(`comments where %s (${parser})`, (_because, formula, kept, loses) => {
    const sourceCode = parse(`/* above */ const y0 = ${formula} // behind`, { parser })
    expect(losesComments(sourceCode, find(sourceCode, formula), kept.map((text) => find(sourceCode, text)))).toBe(loses)
  })
}
