import { expect, it } from 'vitest'
import { float32, float64 } from '../../src/numbers/format.ts'
// @ts-expect-error -- a plain script, without types
import { plot } from '../../scripts/docs/plot.mjs'

const columns = (heights: readonly (number | undefined)[]) => heights.map((before) => ({ before, after: before === undefined ? undefined : 0 }))
const drawn = (heights: readonly (number | undefined)[]): string =>
  plot({ rule: 'naive', before: 'exp(x) < y', after: 'y', panels: [float64, float32].map((format) => ({ format, label: 'x', axis: { lowest: -2, highest: 3 }, columns: columns(heights) })) })

const paths = (svg: string, name: string): string[] => [...svg.matchAll(new RegExp(`class="${name}" d="([^"]*)"`, 'g'))].map(([, d]) => d!)

it('draws one path for each formula in each format, with equal columns in one step', () => {
  const [path, ...more] = paths(drawn([0, 0, 53, 53]), 'before')
  expect(more).toHaveLength(1)
  expect(path!.match(/H/g)).toHaveLength(2)
  expect(path!.match(/V/g)).toHaveLength(1)
})

it('leaves a gap where no truth is known', () => {
  expect(paths(drawn([1, undefined, 1]), 'before')[0]!.match(/M/g)).toHaveLength(2)
  expect(paths(drawn([undefined, undefined]), 'before')[0]).toBe('')
})

it('escapes formulas, says in words what it shows, and closes what it opens', () => {
  const svg = drawn([0, 20, 53])
  expect(svg).toContain('exp(x) &lt; y')
  expect(svg).toContain('In float64, the formula gets 53 of 53 bits wrong at worst, the cure 0.')
  const open: string[] = []
  for (const [, closing, tag, own] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(tag)
    else if (!own) open.push(tag!)
  }
  expect(open).toEqual([])
})

it('labels 0 and powers of ten on both sides', () => {
  const labels = [...drawn([0]).matchAll(/text-anchor="middle">([^<]*)</g)].map(([, text]) => text)
  expect(labels).toEqual(expect.arrayContaining(['−10³', '−10', '0', '10', '10³']))
})
