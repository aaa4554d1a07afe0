/**
 * The truth against mpmath, which shares no code with MPFR and rounds to float32 by fractions: what it said once is recorded, and where Python has it,
 * it is asked again about other numbers.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseFormula } from '../../src/math/language.ts'
import { float32, float64, type Format } from '../../src/numbers/format.ts'
import { Random } from '../../src/numbers/random.ts'
import { bitUniform } from '../../src/numbers/sample.ts'
import { isKnown } from '../../src/numbers/truth.ts'
import { loadOracle } from '../../src/verify/oracle.ts'

type Point = readonly [name: string, x: string]
type Answer = readonly [float64: string, float32: string]

const oracle = await loadOracle()
const recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'cross-check.json'), 'utf8')) as { readonly points: readonly Point[]; readonly answers: readonly Answer[] }

const bytes = new DataView(new ArrayBuffer(8))
const hex = (length: number): string => Array.from({ length }, (_, i) => bytes.getUint8(i).toString(16).padStart(2, '0')).join('')
const bitsOf = (x: number, format: Format): string => (format === float64 ? (bytes.setFloat64(0, x), hex(8)) : (bytes.setFloat32(0, x), hex(4)))
const numberOf = (bits: string): number => (bytes.setBigUint64(0, BigInt(`0x${bits}`)), bytes.getFloat64(0))

function ours([name, x]: Point): Answer {
  const [a, b] = [float64, float32].map((format) => {
    const truth = oracle.truth(parseFormula(`${name}(x)`), new Map([['x', numberOf(x)]]), format)[0]!
    return isKnown(truth) ? bitsOf(truth.value, format) : String(truth)
  })
  return [a!, b!]
}

/** The sign of a 0 that stands for a number that is none is the truth's own affair. */
const unsigned = (answers: readonly Answer[]): readonly Answer[] => answers.map((answer) => answer.map((bits) => (/^80+$/.test(bits) ? bits.replace('8', '0') : bits)) as unknown as Answer)

const domains: Readonly<Record<string, readonly [lo: number, hi: number]>> = {
  exp: [-745, 709], expm1: [-745, 709], log: [5e-324, 1e308], log1p: [-0.99, 1e308], log2: [5e-324, 1e308], log10: [5e-324, 1e308], sqrt: [5e-324, 1e308], cbrt: [-1e308, 1e308],
  sin: [-1e6, 1e6], cos: [-1e6, 1e6], tan: [-1e6, 1e6], asin: [-1, 1], acos: [-1, 1], atan: [-1e308, 1e308], sinh: [-700, 700], cosh: [-700, 700], tanh: [-30, 30],
  asinh: [-1e308, 1e308], acosh: [1, 1e308], atanh: [-0.999, 0.999], sigmoid: [-745, 745], softplus: [-745, 745], logSigmoid: [-745, 745],
}

describe('the truth is that of mpmath, in float64 and in float32', () => {
  test(`at ${recorded.points.length} recorded points`, () => {
    expect(new Set(recorded.points.map(([name]) => name))).toEqual(new Set(Object.keys(domains)))
    expect(unsigned(recorded.points.map(ours))).toEqual(unsigned(recorded.answers))
  })

  test('at others, where Python has mpmath', () => {
    const random = new Random(Date.now() | 0)
    const points = Object.entries(domains).flatMap(([name, [lo, hi]]) => Array.from({ length: 8 }, (): Point => [name, bitsOf(bitUniform(random, lo, hi, float64), float64)]))
    const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, '..', '..', 'scripts', 'cross-check.py')], { input: JSON.stringify(points), encoding: 'utf8' })
    const answers = status === 0 ? (JSON.parse(stdout) as readonly Answer[]) : points.map(ours)
    if (status !== 0) expect(status === null || stderr.includes('mpmath')).toBe(true)
    expect(unsigned(points.map(ours))).toEqual(unsigned(answers))
  })
})
