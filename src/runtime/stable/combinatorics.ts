import { low, product, productParts, quotientParts, sumParts } from './double-double.ts'
import { log1pParts, logOfPairParts, logParts } from './logarithm.ts'
import { HALF_LOG_2PI, HALF_LOG_2PI_LOW } from './tables.ts'

/**
 * log n!, the logarithm of a factorial.
 *
 * Domain: whole numbers from 0. Range: [0, Infinity].
 * Special values: 0 at 0 and 1, Infinity at Infinity and where the result overflows, NaN below 0, between whole numbers and at NaN.
 * Error: at most 0.51 ulp.
 * Source: the factorial itself while a double holds it exactly, to 22!; then Stirling's series.
 * @example
 * logFactorial(170) // 706.5730622457874
 * logFactorial(1e6) // 12815518.384658169
 */
export function logFactorial(n: number): number {
  if (!(n >= 0 && Math.floor(n) === n)) return NaN
  if (n <= 22) {
    let factorial = 1
    for (let i = 2; i <= n; i++) factorial *= i
    return n < 2 ? 0 : logParts(factorial)
  }
  if (n === Infinity) return n
  const log = logParts(n), logLow = low[0]!
  const slope = sumParts(log, logLow, -1, 0), slopeLow = low[0]!
  if (n > 2 ** 70) return product(n, slope, slopeLow)
  const main = productParts(n, 0, slope, slopeLow), mainLow = low[0]!
  const rest = sumParts(log / 2, logLow / 2, HALF_LOG_2PI, HALF_LOG_2PI_LOW)
  return sumParts(main, mainLow, rest, low[0]! + stirlingTail(n))
}

/** log n! − ((n + 1/2) log n − n + log(2π) / 2) */
function stirlingTail(n: number): number {
  const r = 1 / n, rr = r * r
  return r * (1 / 12 + rr * (-1 / 360 + rr * (1 / 1260 + rr * (-1 / 1680 + rr * (1 / 1188 + rr * (-691 / 360360 + rr / 156))))))
}

/**
 * The logarithm of a binomial coefficient: in how many ways k of n things can be chosen.
 *
 * Domain: whole numbers 0 ≤ k, 0 ≤ n ≤ 2⁵³. Range: [−Infinity, Infinity).
 * Special values: 0 at k = 0 and k = n, −Infinity for k > n, NaN outside the domain and where one is NaN.
 * Error: at most 0.51 ulp, also where the three factorials cancel (few of very many).
 * Source: the coefficient itself to k = 16; then Stirling's series, with n log n cancelled by hand (Loader, Fast and accurate computation
 * of binomial probabilities, 2000).
 * @example
 * logBinomial(52, 5) // 14.77062192297037
 * logBinomial(1e15, 2) // 68.38440560926142
 */
export function logBinomial(n: number, k: number): number {
  if (!(k >= 0 && n >= 0 && n <= 2 ** 53 && Math.floor(n) === n && Math.floor(k) === k)) return NaN
  if (k > n) return -Infinity
  if (k > n - k) k = n - k
  if (k === 0) return 0
  return k <= 16 ? logOfProduct(n, k) : logByStirling(n, k)
}

function logOfProduct(n: number, k: number): number {
  let p = n, factorial = 1
  low[0] = 0
  for (let i = 1; i < k; i++) {
    p = productParts(p, low[0]!, n - i, 0)
    factorial *= i + 1
  }
  const coefficient = quotientParts(p, low[0]!, factorial, 0)
  return logOfPairParts(coefficient, low[0]!)
}

/** −k log(k/n) − (n − k) log(1 − k/n) − log(2π k (1 − k/n)) / 2 and the tails */
function logByStirling(n: number, k: number): number {
  const share = quotientParts(k, 0, n, 0), shareLow = low[0]!
  const chosen = logOfPairParts(share, shareLow), chosenLow = low[0]!, left = log1pParts(-share, -shareLow), leftLow = low[0]!
  const root = logParts(k), rootLow = low[0]!
  let y = productParts(-k, 0, chosen, chosenLow)
  const yl = low[0]!, other = productParts(k - n, 0, left, leftLow)
  y = sumParts(y, yl, other, low[0]!)
  y = sumParts(y, low[0]!, -HALF_LOG_2PI, -HALF_LOG_2PI_LOW)
  y = sumParts(y, low[0]!, -root / 2, -rootLow / 2)
  y = sumParts(y, low[0]!, -left / 2, -leftLow / 2)
  return sumParts(y, low[0]!, stirlingTail(n) - stirlingTail(k) - stirlingTail(n - k), 0)
}
