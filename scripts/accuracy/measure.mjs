import { errorInUlps, toNumber } from './mpfr.mjs'
import { generator } from './sampling.mjs'

/** A sampler is a function of the random source, or one for each argument. */
const draw = (sampler, random) => {
  const x = Array.isArray(sampler) ? sampler.map((s) => s(random)) : sampler(random)
  return Array.isArray(x) ? x : [x]
}

/** What came out for one implementation over the samples of a region. */
class Tally {
  worst = 0
  /** The worst where the truth is subnormal: there an ulp is a fixed size. */
  worstSubnormal = 0
  /** NaN or infinite where the truth is finite, or the other way round. */
  broken = 0
  /** 0 where the truth is a normal number. */
  lost = 0
  at = undefined

  add(computed, truth, nearest, input) {
    const error = errorInUlps(computed, truth)
    if (error === Infinity) return void this.broken++
    if (Math.abs(nearest) < 2 ** -1022) return void (this.worstSubnormal = Math.max(this.worstSubnormal, error))
    if (computed === 0 && nearest !== 0) return void this.lost++
    if (error > this.worst) {
      this.worst = error
      this.at = input
    }
  }

  /** The worst, and what is worse than an error. */
  text() {
    const parts = [this.worst < 1000 ? this.worst.toFixed(3) : this.worst.toExponential(1).replace('e+', 'e')]
    if (this.worstSubnormal > 0) parts.push(`${this.worstSubnormal < 1000 ? this.worstSubnormal.toFixed(2) : this.worstSubnormal.toExponential(1).replace('e+', 'e')} sub`)
    if (this.broken > 0) parts.push(`✗ ${this.broken}`)
    if (this.lost > 0) parts.push(`0 ← ${this.lost}`)
    return parts.join(', ')
  }
}

/** Tallies by implementation. `truth` gives one number, or the elements of a vector. */
export function measure({ truth, implementations, sampler, count, seed = 1 }) {
  const random = generator(seed)
  const tallies = Object.fromEntries(Object.keys(implementations).map((name) => [name, new Tally()]))
  for (let i = 0; i < count; i++) {
    const input = draw(sampler, random)
    const exact = truth(...input), several = Array.isArray(exact)
    const nearest = several ? exact.map(toNumber) : toNumber(exact)
    for (const [name, implementation] of Object.entries(implementations)) {
      const computed = implementation(...input)
      if (several) for (let j = 0; j < exact.length; j++) tallies[name].add(computed[j], exact[j], nearest[j], input)
      else tallies[name].add(computed, exact, nearest, input)
    }
  }
  return tallies
}
