/** Errors that are planted in a cure and in a primitive: a verification that lets one through is none. */
import { Linter } from 'eslint'
import { afterEach, expect, it, vi } from 'vitest'
import { Collection } from '../../src/cli/verify/collected.ts'
import type { Lifted } from '../../src/cli/verify/lifted.ts'
import { verified } from '../../src/cli/verify/verified.ts'
import plugin from '../../src/index.ts'
import { parseFormula } from '../../src/math/language.ts'
import { loadOracle } from '../../src/verify/oracle.ts'

const planted = vi.hoisted(() => ({ factor: 1 }))
vi.mock('../../src/runtime/stable.ts', async (original) => {
  const stable = await original<typeof import('../../src/runtime/stable.ts')>()
  return { ...stable, softplus: (x: number) => (x > 3 && x < 3.5 ? planted.factor : 1) * stable.softplus(x) }
})
afterEach(() => void (planted.factor = 1))

function lifted(code: string, preset: 'recommended' | 'migrate'): readonly Lifted[] {
  const collection = new Collection(plugin), filename = 'a.js'
  const [message] = new Linter().verify(code, [{ ...collection.plugin.configs[preset], plugins: { nanproof: collection.plugin } }], { filename })
  return collection.of(filename, message!)!
}

const oracle = await loadOracle()
const tried = (ways: readonly Lifted[]) => verified(ways, { oracle, tensors: undefined, ranges: new Map(), samples: 2000 })!
const code = 'export const f = (z) => Math.log(1 + Math.exp(2 * z))'
const withCure = (ways: readonly Lifted[], after: string): readonly Lifted[] => ways.map((way) => ({ ...way, case: { ...way.case, after: parseFormula(after) } }))

it('a cure that overflows as the original does is refuted', () => {
  const ways = lifted(code, 'recommended')
  expect(tried(ways).holds).toBe(true)
  const { holds, examination } = tried(withCure(ways, 'log1p(exp(x))'))
  expect(holds).toBe(false)
  expect(examination.counterexamples).toMatchObject([{ reason: 'inaccurate', at: { z: 355 }, after: Infinity, exact: 710 }])
})

it('a cure that computes another function is refuted, and not taken for the truth', () => {
  const { holds, examination } = tried(withCure(lifted(code, 'recommended'), 'softplus(x) + x'))
  expect(holds).toBe(false)
  expect(examination.counterexamples.map(({ reason }) => reason)).toContain('worse')
})

it('a primitive that is off by some units in a part of its domain is refuted', () => {
  const ways = lifted(code, 'migrate')
  expect(ways[0]!.imports).toBe(true)
  expect(tried(ways).holds).toBe(true)
  planted.factor = 1 + 2e-15
  const { holds, examination } = tried(ways)
  expect(holds).toBe(false)
  const { at } = examination.counterexamples[0]!
  expect(2 * (at['z'] as number)).toBeGreaterThan(3)
  expect(2 * (at['z'] as number)).toBeLessThan(3.5)
})

it('a guard that changes what is inside the domain is refuted', () => {
  const ways = lifted('export const entropy = (p) => -(p * Math.log(p) + (1 - p) * Math.log(1 - p))', 'recommended')
  expect(tried(ways).holds).toBe(true)
  expect(tried(withCure(ways, 'log(maximum(p, 0.001))')).examination.counterexamples).toMatchObject([{ reason: 'changed inside' }])
  expect(tried(withCure(ways, 'log(p)')).examination.counterexamples).toMatchObject([{ reason: 'not finite outside', at: { p: 0 } }])
})
