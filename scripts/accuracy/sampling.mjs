/** Seeded inputs: uniform by value, uniform by bits (every exponent alike), and dense around the points where a formula changes over. */

/** Mulberry32, twice for 53 bits. */
export function generator(seed) {
  let state = seed >>> 0
  const word = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  return () => (word() * 2 ** 21 + (word() >>> 11)) * 2 ** -53
}

const words = new BigInt64Array(1), double = new Float64Array(words.buffer)
const rank = (x) => {
  double[0] = x
  return words[0] >= 0n ? words[0] : -(words[0] & 0x7fffffffffffffffn)
}
const unrank = (n) => {
  words[0] = n >= 0n ? n : -n | -0x8000000000000000n
  return double[0]
}

export const byValue = (from, to) => (random) => from + (to - from) * random()

export function byBits(from, to) {
  const first = rank(from), count = rank(to) - first
  return (random) => unrank(first + (BigInt(Math.floor(random() * 2 ** 53)) * count >> 53n))
}

/** Half by value and half by bits. */
export function between(from, to) {
  const value = byValue(from, to), bits = byBits(from, to)
  return (random) => (random() < 0.5 ? value(random) : bits(random))
}

/** At distances of 1 down to 2⁻⁵² times each point, or of that itself where it is 0. */
export const around = (...points) => (random) => {
  const point = points[Math.floor(random() * points.length)]
  const distance = (random() - 0.5) * 2 ** (-52 * random())
  return point === 0 ? distance * 2 ** (-40 * random()) : point * (1 + distance)
}

export const oneOf = (...values) => (random) => values[Math.floor(random() * values.length)]

/** A normal variate. */
export const normal = (mean, deviation) => (random) => mean + deviation * Math.sqrt(-2 * Math.log1p(-random())) * Math.cos(2 * Math.PI * random())
export const vector = (n, element) => (random) => Float64Array.from({ length: n }, () => element(random))
