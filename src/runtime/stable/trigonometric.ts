/**
 * The kernels of sine and cosine, and of the arc tangent, as sums of two doubles.
 *
 * The argument loses the nearest multiple of π/2, in three parts (Cody and Waite), or from the bits of 2/π when it is large (Payne
 * and Hanek 1983); then it is i/64 + t with |t| ≤ 1/128, sin and cos of i/64 stand in a table, and those of t are their series.
 * The arc tangent is atan(i/64) + atan((t − i/64) / (1 + t i/64)).
 */
import { units } from './exact-sum.ts'
import { low, productError, productParts, quotientParts, sumParts } from './double-double.ts'
import { exponent, scale } from './powers.ts'
import { ATAN, HALF_PI, HALF_PI_1, HALF_PI_2, HALF_PI_3, HALF_PI_LOW, SIN_COS, TWO_OVER_PI } from './tables.ts'

const WHOLE = 6755399441055744

/** sin(x + xl) with a relative error of 2⁻⁶², for finite x. */
export function sinParts(x: number, xl: number): number {
  const n = reduce(x, xl)
  return turned(n, remainder[0]!, remainder[1]!)
}

/** cos(x + xl) with the same error. */
export function cosParts(x: number, xl: number): number {
  const n = reduce(x, xl)
  return turned(n + 1, remainder[0]!, remainder[1]!)
}

/** What the nearest multiple of π/2 leaves. */
const remainder = /* @__PURE__ */ new Float64Array(2)

/** Which multiple of π/2, of those in a turn, is nearest. */
function reduce(x: number, xl: number): number {
  if (Math.abs(x) > 2 ** 19) return reduceByDigits(x, xl)
  const n = x * (2 / Math.PI) + WHOLE - WHOLE
  const a = x - n * HALF_PI_1
  const s = sumParts(a, xl, -n * HALF_PI_2, -n * HALF_PI_3)
  remainder[0] = s
  remainder[1] = low[0]!
  return n & 3
}

let digits: bigint | undefined

/** The same from x · 2/π in whole numbers, of which 200 places behind the point are kept. */
function reduceByDigits(x: number, xl: number): number {
  digits ??= BigInt(TWO_OVER_PI)
  const last = xl === 0 ? exponent(x) - 52 : Math.min(exponent(x), exponent(xl)) - 52
  const turns = (units(x, last) + units(xl, last)) * digits // · 2^(last − 1200)
  const places = BigInt(1200 - last)
  const nearest = (turns + (1n << (places - 1n))) >> places
  const rest = (turns - (nearest << places)) >> (places - 200n)
  const high = Number(rest)
  remainder[0] = productParts(scale(high, -200), scale(Number(rest - BigInt(high)), -200), HALF_PI, HALF_PI_LOW)
  remainder[1] = low[0]!
  return Number(nearest & 3n)
}

/** sin(n π/2 + r + rl) */
function turned(n: number, r: number, rl: number): number {
  const y = (n & 1) === 0 ? sinReduced(r, rl) : cosReduced(r, rl)
  if ((n & 2) === 0) return y
  low[0] = -low[0]!
  return -y
}

function sinReduced(r: number, rl: number): number {
  if (r < 0) {
    const y = sinReduced(-r, -rl)
    low[0] = -low[0]!
    return -y
  }
  const i = (r * 64 + 0.5) | 0
  const f = r - i * 0.015625, t = f + rl, tl = f - t + rl
  const tt = t * t
  const c = SIN_COS[4 * i + 2]!, s = SIN_COS[4 * i]!
  const p = c * t
  return sumParts(s, SIN_COS[4 * i + 1]!, p, productError(c, t, p) + c * tl + SIN_COS[4 * i + 3]! * t + c * t * tt * sineTail(tt) + s * tt * cosineTail(tt))
}

function cosReduced(r: number, rl: number): number {
  if (r < 0) return cosReduced(-r, -rl)
  const i = (r * 64 + 0.5) | 0
  const f = r - i * 0.015625, t = f + rl, tl = f - t + rl
  const tt = t * t
  const c = SIN_COS[4 * i + 2]!, s = SIN_COS[4 * i]!
  const p = -s * t
  return sumParts(c, SIN_COS[4 * i + 3]!, p, productError(-s, t, p) - s * tl - SIN_COS[4 * i + 1]! * t - s * t * tt * sineTail(tt) + c * tt * cosineTail(tt))
}

/** (sin t − t) / t³ and (cos t − 1) / t² */
const sineTail = (tt: number): number => -1 / 6 + tt * (1 / 120 + tt * (-1 / 5040 + tt / 362880))
const cosineTail = (tt: number): number => -1 / 2 + tt * (1 / 24 + tt * (-1 / 720 + tt / 40320))

/** The angle of (x + xl, y + yl) for y ≥ 0, in [0, π]: 0 at (0, 0). The same error. */
export function angleParts(y: number, yl: number, x: number, xl: number): number {
  if (x < 0) {
    const a = angleParts(y, yl, -x, -xl)
    return sumParts(2 * HALF_PI, 2 * HALF_PI_LOW, -a, -low[0]!)
  }
  if (y > x) {
    const q = quotientParts(x, xl, y, yl), a = atanParts(q, low[0]!)
    return sumParts(HALF_PI, HALF_PI_LOW, -a, -low[0]!)
  }
  if (x === 0) {
    low[0] = 0
    return 0
  }
  const q = quotientParts(y, yl, x, xl)
  return atanParts(q, low[0]!)
}

/** atan(q + ql) for q in [0, 1]. */
function atanParts(q: number, ql: number): number {
  const i = (q * 64 + 0.5) | 0, c = i * 0.015625
  let u = q, ul = ql
  if (i > 0) {
    const n = q - c, p = q * c, d = 1 + p
    u = quotientParts(n, ql, d, 1 - d + p + productError(q, c, p) + ql * c)
    ul = low[0]!
  }
  const uu = u * u
  return sumParts(ATAN[2 * i]!, ATAN[2 * i + 1]!, u, ul + u * uu * (-1 / 3 + uu * (1 / 5 + uu * (-1 / 7 + uu * (1 / 9 - uu / 11)))))
}
