/**
 * Seeded random numbers, so that every trial can be repeated to the bit.
 *
 * The generator is sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, a period of at least 2³², fast without BigInt.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: number) {
    this.#a = seed | 0
    this.#b = 0x9e3779b9 | 0
    this.#c = 0x243f6a88 | 0
    for (let i = 0; i < 12; i++) this.bits()
  }

  /** 32 random bits, as an integer from 0. */
  bits(): number {
    const t = (this.#a + this.#b + this.#counter++) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0
    return t >>> 0
  }

  /** A number in [0, 1). */
  unit(): number {
    return ((this.bits() >>> 6) * 2 ** 27 + (this.bits() >>> 5)) * 2 ** -53
  }

  /** A number in [lo, hi). */
  between(lo: number, hi: number): number {
    return lo + (hi - lo) * this.unit()
  }

  /** An integer in [0, count). */
  below(count: number): number {
    return Math.floor(this.unit() * count)
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[this.below(list.length)]!
  }

  sign(): 1 | -1 {
    return this.unit() < 0.5 ? -1 : 1
  }
}
