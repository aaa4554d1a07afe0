/** The plot of a finding, as inline SVG: the bits that the formula and its cure get wrong, along one input. Colours come from the page. */
import { formats, type FormatName } from '../../numbers/format.ts'
import { placeOn, ticksOf, type Axis } from '../../verify/axis.ts'
import type { Column, Curve } from '../../verify/examination.ts'
import { escaped } from './escaped.ts'
import { short } from './words.ts'

const size = { width: 720, height: 212 }, panel = { left: 40, top: 14, width: 668, height: 150 }

export function plot(curve: Curve, format: FormatName, id: string): string {
  const { axis, columns, along } = curve, { precision } = formats[format]
  const x = (k: number): number => round(panel.left + (k * panel.width) / columns.length)
  const y = (bits: number): number => round(panel.top + panel.height - (bits * panel.height) / precision)
  const path = (which: 'before' | 'after'): Run[] => runsOf(columns.map((column) => (column[which] === undefined ? undefined : y(Math.round(2 * column[which]) / 2))), x)
  const levels = [0, Math.round(precision / 2), precision]
  return `<svg class="plot" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title ${id}-description">
  <title id="${id}-title">Wrong bits along ${escaped(along)}</title>
  <desc id="${id}-description">Of ${precision} bits, the code gets ${most(columns, 'before')} wrong at worst, the cure ${most(columns, 'after')}.</desc>
  <path class="grid" d="${levels.map((bits) => `M${panel.left} ${y(bits)}h${panel.width}`).join('')}${marks(axis, x, columns.length).map(({ at }) => `M${at} ${panel.top}v${panel.height + 5}`).join('')}"/>
  ${levels.map((bits) => `<text x="${panel.left - 8}" y="${y(bits) + 4}" text-anchor="end">${bits}</text>`).join('')}
  ${marks(axis, x, columns.length).map(({ at, text }) => `<text x="${at}" y="${panel.top + panel.height + 19}" text-anchor="middle">${text}</text>`).join('')}
  <text class="label" x="${panel.left + panel.width / 2}" y="${panel.top + panel.height + 40}" text-anchor="middle">${escaped(along)}</text>
  <path class="lost" d="${path('before').map((run) => `${outline(run)}V${y(0)}H${run.from}z`).join('')}"/>
  <path class="before" d="${path('before').map(outline).join('')}"/>
  <path class="after" d="${path('after').map(outline).join('')}"/>
</svg>`
}

const most = (columns: readonly Column[], which: 'before' | 'after'): number => Math.round(Math.max(0, ...columns.map((column) => column[which] ?? 0)))

const round = (x: number): number => Math.round(10 * x) / 10

interface Mark {
  readonly at: number
  readonly text: string
}

/** What is written under the axis, as far as it has room. */
function marks(axis: Axis, x: (k: number) => number, columns: number): readonly Mark[] {
  const all = ticksOf(axis).flatMap((tick): Mark[] => {
    const place = placeOn(axis, tick)
    return place === undefined ? [] : [{ at: x(place * columns), text: axis.kind === 'linear' ? short(tick) : power(tick) }]
  })
  const kept: Mark[] = []
  for (const mark of all) if (kept.every(({ at }) => Math.abs(at - mark.at) >= narrowest)) kept.push(mark)
  return kept
}

const narrowest = 42

/** ±10ᵏ */
function power(x: number): string {
  if (x === 0) return '0'
  const exponent = Math.round(Math.log10(Math.abs(x)))
  return `${x < 0 ? '−' : ''}${exponent === 0 ? '1' : exponent === 1 ? '10' : `10${[...String(exponent)].map((digit) => raised[digit]).join('')}`}`
}

const raised: Readonly<Record<string, string>> = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }

interface Run {
  readonly from: number
  readonly steps: { readonly height: number; to: number }[]
}

/** Runs of columns of one height, broken where nothing is known. */
function runsOf(heights: readonly (number | undefined)[], x: (k: number) => number): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const [k, height] of heights.entries()) {
    if (height === undefined) run = undefined
    else if (!run) runs.push((run = { from: x(k), steps: [{ height, to: x(k + 1) }] }))
    else if (run.steps.at(-1)!.height === height) run.steps.at(-1)!.to = x(k + 1)
    else run.steps.push({ height, to: x(k + 1) })
  }
  return runs
}

const outline = ({ from, steps }: Run): string => `M${from} ${steps[0]!.height}${steps.map(({ height, to }, i) => `${i > 0 ? `V${height}` : ''}H${to}`).join('')}`
