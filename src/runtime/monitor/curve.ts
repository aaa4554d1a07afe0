/**
 * A quantity by step, in bounded memory: when there are too many points, each two become one. Of the two the one farther
 * in the direction that matters is kept, so that a dip or a peak is never lost.
 */
export interface Point {
  readonly step: number
  readonly value: number
}

const most = 512

export class Curve {
  readonly name: string
  readonly #lowest: boolean
  #points: Point[] = []
  #stride = 1
  #pending: Point | undefined
  #count = 0

  constructor(name: string, which: 'smallest' | 'largest') {
    this.name = name
    this.#lowest = which === 'smallest'
  }

  add(step: number, value: number): void {
    this.#pending = this.#pending ? this.#farther(this.#pending, { step, value }) : { step, value }
    if (++this.#count < this.#stride) return
    this.#points.push(this.#pending)
    this.#pending = undefined
    this.#count = 0
    if (this.#points.length < 2 * most) return
    this.#points = Array.from({ length: most }, (_, i) => this.#farther(this.#points[2 * i]!, this.#points[2 * i + 1]!))
    this.#stride *= 2
  }

  get points(): readonly Point[] {
    return this.#pending ? [...this.#points, this.#pending] : this.#points
  }

  /** NaN wins, since it is what the curve is about. */
  #farther(a: Point, b: Point): Point {
    if (Number.isNaN(a.value)) return a
    return Number.isNaN(b.value) || (this.#lowest ? b.value < a.value : b.value > a.value) ? b : a
  }
}
