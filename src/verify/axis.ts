/** The axes along which an error is shown: cut into columns, evenly in value or in decades on both sides of 0. */
export interface Axis {
  readonly kind: 'linear' | 'logarithmic'
  /** The ends of the columns, from left to right. */
  readonly edges: readonly number[]
}

/** Powers of ten, of the numbers nearest to 0 and farthest from it. */
export type Decades = readonly [lowest: number, highest: number]

type Range = readonly [lo: number, hi: number]

export const linearAxis = ([lo, hi]: Range, columns: number): Axis =>
  ({ kind: 'linear', edges: Array.from({ length: columns + 1 }, (_, i) => (i === columns ? hi : lo + ((hi - lo) * i) / columns)) })

/** From −10ʰ over ±10ˡ to 10ʰ, as far as the range has them. */
export function logarithmicAxis([lo, hi]: Range, [lowest, highest]: Decades, columns: number): Axis {
  const half = columns / 2
  const sizes = Array.from({ length: half + 1 }, (_, i) => 10 ** (lowest + ((highest - lowest) * i) / half))
  const all = [...sizes.slice(1).toReversed().map((size) => -size), 0, ...sizes.slice(1)].filter((x) => x > lo && x < hi)
  return { kind: 'logarithmic', edges: [...(Number.isFinite(lo) && lo >= -sizes.at(-1)! ? [lo] : []), ...all, ...(Number.isFinite(hi) && hi <= sizes.at(-1)! ? [hi] : [])] }
}

/** Where a number lies on an axis: 0 at its left end, 1 at its right end; nothing where it is not on it. */
export function placeOn({ edges }: Axis, x: number): number | undefined {
  const after = edges.findIndex((edge) => edge >= x)
  if (after < 0 || (after === 0 && edges[0]! > x)) return undefined
  if (after === 0) return 0
  const from = edges[after - 1]!, to = edges[after]!
  return (after - 1 + (x - from) / (to - from)) / (edges.length - 1)
}

/** Numbers to be written on an axis: round ones, a few. */
export function ticksOf({ kind, edges }: Axis): readonly number[] {
  const lo = edges[0]!, hi = edges.at(-1)!
  if (kind === 'linear') {
    const rough = (hi - lo) / 5, power = 10 ** Math.floor(Math.log10(rough)), step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough)!
    return Array.from({ length: Math.floor(hi / step) - Math.ceil(lo / step) + 1 }, (_, i) => (Math.ceil(lo / step) + i) * step)
  }
  const sizes = edges.filter((x) => x !== 0).map((x) => Math.log10(Math.abs(x)))
  const lowest = Math.ceil(Math.min(...sizes)), highest = Math.floor(Math.max(...sizes) + 1e-9), step = Math.max(1, Math.ceil((highest - lowest) / 3))
  const powers: number[] = []
  for (let power = highest; power > lowest; power -= step) powers.push(Number(`1e${power}`))
  return [...powers.map((x) => -x), 0, ...powers.toReversed()].filter((x) => x >= lo * (1 + 1e-9 * Math.sign(-lo)) && x <= hi * (1 + 1e-9 * Math.sign(hi)))
}
