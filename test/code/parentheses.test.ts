import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/code/edit.ts'
import { fitted, Precedence, precedenceOf } from '../../src/code/parentheses.ts'
import { find, parse, type Parsing } from './parse.ts'

const kinds = { '-a': 'unary', 'a + b': 'additive', 'a * b': 'multiplicative', 'a ** b': 'exponent', 'f(a)': 'call', 'a': 'primary', 'a ? b : c': 'conditional', 'a ?? b': 'coalesce', 'a || b': 'or', '{ a }': 'primary', '1': 'primary', 'a?.b': 'chain', 'function () {}': 'primary', 'a.b': 'member', 'f().b': 'call', 'a => b': 'assignment', 'new A': 'new' } as const
type Text = keyof typeof kinds

/** `X` is what the text replaces. */
const rows: readonly (readonly [place: string, text: Text, fitted: string, because: string])[] = [
  ['y * X', 'a + b', 'y * (a + b)', 'a sum is no factor'],
  ['y + X', 'a * b', 'y + a * b', 'a product is a summand'],
  ['X - y', 'a + b', 'a + b - y', 'sums go from left to right'],
  ['y - X', 'a + b', 'y - (a + b)', 'and not from right to left'],
  ['y + X', 'a + b', 'y + (a + b)', 'floating-point sums are not associative'],
  ['y / X', 'a * b', 'y / (a * b)', 'quotients go from left to right'],
  ['y - X', '-a', 'y - -a', 'a sign after a sign, apart'],
  ['y -X', '-a', 'y -(-a)', 'a sign after a sign would be a decrement'],
  ['-X', '-a', '-(-a)', 'a sign after a sign would be a decrement'],
  ['+X', '-a', '+-a', 'another sign is none'],
  ['-X', 'f(a)', '-f(a)', 'a call needs nothing'],
  ['-X', 'a + b', '-(a + b)', 'a sign is for the first'],
  ['-X', 'a ** b', '-(a ** b)', '-a ** b is a syntax error'],
  ['X ** 2', '-a', '(-a) ** 2', '-a ** 2 is a syntax error'],
  ['2 ** X', '-a', '2 ** -a', 'on the right a sign may stand'],
  ['2 ** X', 'a ** b', '2 ** a ** b', 'powers go from right to left'],
  ['X ** 2', 'a ** b', '(a ** b) ** 2', 'and not from left to right'],
  ['2 ** X', 'a * b', '2 ** (a * b)', 'a product is no power'],
  ['(X) * y', 'a + b', '(a + b) * y', 'the parentheses that are there are enough'],
  ['y * (X)', 'f(a)', 'y * f(a)', 'what needs none loses its own'],
  ['y * ((X))', 'f(a)', 'y * f(a)', 'all of them'],
  ['y * ((X))', 'a + b', 'y * ((a + b))', 'what needs them keeps them as they are'],
  ['y * (/* why */ X)', 'f(a)', 'y * (/* why */ f(a))', 'a comment between keeps them'],
  ['f((X))', 'a + b', 'f(a + b)', 'the call has its own'],
  ['f(X, (y))', 'a + b', 'f(a + b, (y))', 'and so have others'],
  ['new F((X))', 'a', 'new F(a)', 'so has a constructor'],
  ['if ((X)) y', 'a + b', 'if (a + b) y', 'so has a statement'],
  ['do y; while ((X))', 'a + b', 'do y; while (a + b)', 'at its end too'],
  ['(X) => y', 'a', '(a) => y', 'a parameter is in those of the function'],
  ['z = () => (X)', 'a + b', 'z = () => a + b', 'a body needs none'],
  ['function f() { return(X) }', 'a', 'function f() { return a }', 'two words stay two'],
  ['y -(X)', '-a', 'y -(-a)', 'they keep two signs apart'],
  ['f(X)', 'a ? b : c', 'f(a ? b : c)', 'an argument takes all but a sequence'],
  ['[X, ...X]', 'a + b', '[a + b, ...X]', 'so does an element'],
  ['X.y', 'a', 'a.y', 'a name has properties'],
  ['X.y', 'a + b', '(a + b).y', 'a sum has not'],
  ['X.y', '1', '(1).y', '1.y is a syntax error'],
  ['X.y', 'a?.b', '(a?.b).y', 'the chain would go on'],
  ['X.y', 'new A', '(new A).y', 'new A.y is another constructor'],
  ['X?.y', '-a', '(-a)?.y', 'a sign would be for the property'],
  ['y[X]', 'a + b', 'y[a + b]', 'brackets are parentheses'],
  ['X()', 'f(a)', 'f(a)()', 'a call can be called'],
  ['X()', 'a ? b : c', '(a ? b : c)()', 'a choice cannot'],
  ['new X()', 'f(a)', 'new (f(a))()', 'new f(a)() makes an f'],
  ['new X()', 'f().b', 'new (f().b)()', 'new f().b() makes an f'],
  ['new X()', 'a.b', 'new a.b()', 'a property can be made'],
  ['X`t`', '-a', '(-a)`t`', 'a tag is for the last'],
  ['`${X}`', 'a + b', '`${a + b}`', 'a template has braces'],
  ['async () => await X', 'a + b', 'async () => await (a + b)', 'await is for the first'],
  ['typeof X', 'a + b', 'typeof (a + b)', 'typeof is for the first'],
  ['X ? y : z', 'a ? b : c', '(a ? b : c) ? y : z', 'choices go from right to left'],
  ['y ? X : z', 'a ? b : c', 'y ? a ? b : c : z', 'but nest in the middle'],
  ['X || y', 'a ?? b', '(a ?? b) || y', 'the two do not mix'],
  ['X ?? y', 'a || b', '(a || b) ?? y', 'the two do not mix'],
  ['X ?? y', 'a + b', 'a + b ?? y', 'a sum mixes with all'],
  ['y && X', 'a || b', 'y && (a || b)', 'or binds less than and'],
  ['y < X', 'a + b', 'y < a + b', 'a comparison takes sums'],
  ['y = X', 'a ? b : c', 'y = a ? b : c', 'so does an assignment'],
  ['() => X', '{ a }', '() => ({ a })', 'a brace would be a body'],
  ['() => X.y', '{ a }', '() => ({ a }).y', 'also further down'],
  ['() => (X)', '{ a }', '() => ({ a })', 'unless it is in parentheses'],
  ['() => y + X', '{ a }', '() => y + { a }', 'or behind something'],
  ['X', '{ a }', '({ a })', 'a brace would be a block'],
  ['X.y', 'function () {}', '(function () {}).y', 'a statement cannot begin with a function expression'],
  ['y = X', 'function () {}', 'y = function () {}', 'an assignment can'],
  ['X', 'a => b', 'a => b', 'an arrow function is a statement'],
  ['y || X', 'a => b', 'y || (a => b)', 'but no operand'],
  ['typeof-y', 'a', 'typeof a', 'two words stay two'],
  ['[y]in z', 'a', 'a in z', 'two words stay two'],
  ['y\nX.z', '-a', 'y\n;(-a).z', 'the line above would be called'],
  ['y;\nX.z', '-a', 'y;\n(-a).z', 'unless it ended'],
  ['if (y) X.z', '-a', 'if (y) (-a).z', 'or is no line'],
  ['y\n(X)', '-a', 'y\n(-a)', 'or was called before'],
]

const applied = (place: string, { range, text }: Edit): string => place.slice(0, range[0]) + text + place.slice(range[1])

describe('the text of an expression', () => {
  for (const parser of ['espree', 'typescript'] as const) {
    it.each(rows)(`%s takes %s as %s: %s (${parser})`, (place, text, expected) => {
      const sourceCode = parse(place, { parser })
      const node = find(sourceCode, place === 'typeof-y' ? '-y' : place === '[y]in z' ? '[y]' : 'X')
      const result = applied(place, fitted(sourceCode, Precedence[kinds[text]], text, node))
      expect(result).toBe(expected)
      parse(result, { parser })
    })
  }

  const typed: readonly (readonly [place: string, text: Text, fitted: string])[] = [
    ['X as number', 'a + b', 'a + b as number'],
    ['X as number', 'a ? b : c', '(a ? b : c) as number'],
    ['X!', '-a', '(-a)!'],
    ['y = X!.z', 'a', 'y = a!.z'],
  ]
  it.each(typed)('%s takes %s as %s', (place, text, expected) => {
    const sourceCode = parse(place, { parser: 'typescript' }), node = find(sourceCode, 'X')
    expect(applied(place, fitted(sourceCode, Precedence[kinds[text]], text, node))).toBe(expected)
  })

  it('takes no more than the code that stands: every operand of real code fits where it is', () => {
    const operands = (parsing: Parsing, code: string): void => {
      const sourceCode = parse(code, parsing)
      for (const text of ['a * b', '-c', 'f(d)', 'e ** 2', 'g || h', '(i ?? j)', '(k + l).m', 'new N(o).p']) {
        const inner = text.replace(/^\((.*)\)$/, '$1'), node = find(sourceCode, inner)
        expect(applied(code, fitted(sourceCode, precedenceOf(node), inner, node))).toBe(code)
      }
    }
    const code = 'x = [a * b + -c, f(d) - e ** 2, g || h ? (i ?? j) || (k + l).m : new N(o).p]'
    operands({}, code)
    operands({ parser: 'typescript' }, code)
  })

  it('stands for the last call of an optional chain as for the whole chain', () => {
    const sourceCode = parse('y = x?.log() ** 2'), chain = find(sourceCode, 'x?.log()')
    if (chain.type !== 'ChainExpression') throw new Error(chain.type)
    expect(fitted(sourceCode, Precedence.unary, '-a', chain.expression).text).toBe('(-a)')
  })

  it('binds as tightly as the table says', () => {
    for (const [text, kind] of Object.entries(kinds)) {
      const sourceCode = parse(`(${text})`)
      expect([text, precedenceOf(find(sourceCode, text))]).toEqual([text, Precedence[kind]])
    }
  })
})
