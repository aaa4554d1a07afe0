import { describe, expect, it } from 'vitest'
import { freeName } from '../../src/code/free-name.ts'
import { find, parse } from './parse.ts'

const rows: readonly (readonly [because: string, code: string, name: string])[] = [
  ['nothing has the name', 'f = () => x', 'mean'],
  ['declared beside', 'const mean = 1; f = () => x', 'stableMean'],
  ['declared below', 'f = () => x; function mean() {}', 'stableMean'],
  ['hoisted out of a block', 'f = () => { x; { var mean } }', 'stableMean'],
  ['imported', 'import { mean } from "m"; f = () => x', 'stableMean'],
  ['a parameter', 'f = (mean) => x', 'stableMean'],
  ['the name of the function expression itself', 'f = function mean() { x }', 'stableMean'],
  ['read as a global elsewhere', 'mean(); f = () => x', 'stableMean'],
  ['written as a global elsewhere', 'mean = 1; f = () => x', 'stableMean'],
  ['both, so a number is added', 'let mean, stableMean; f = () => x', 'mean2'],
  ['and counted on', 'let mean, stableMean, mean2; f = () => x', 'mean3'],
  ['declared in another function', 'g = (mean) => mean; f = () => x', 'mean'],
  ['declared in a sibling block', '{ let mean = 1; mean } f = () => x', 'mean'],
  ['only a property, a key and a method', 'a.mean = { mean: 1, mean() {} }; f = () => x', 'mean'],
]

describe('a free name', () => {
  for (const parser of ['espree', 'typescript'] as const) {
    it.each(rows)(`%s (${parser})`, (_because, code, name) => {
      const sourceCode = parse(code, { parser })
      expect(freeName(sourceCode, find(sourceCode, 'x'), 'mean')).toBe(name)
    })
  }
  it('is not shadowed inside the node either', () => {
    const sourceCode = parse('y = xs.map((mean) => mean + 1)')
    expect(freeName(sourceCode, find(sourceCode, 'xs.map((mean) => mean + 1)'), 'mean')).toBe('stableMean')
  })
  it('is no word of the language', () => {
    const sourceCode = parse('x')
    expect(freeName(sourceCode, find(sourceCode, 'x'), 'arguments')).toBe('stableArguments')
  })
})
