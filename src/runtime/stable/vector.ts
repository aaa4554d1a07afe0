/** What vector primitives read: arrays and typed arrays alike. */
export type Vector = ArrayLike<number>

/** What they write. It may be the vector that is read: every element is read before it is written. */
export interface Output {
  readonly length: number
  [index: number]: number
}

/** The vector that is written when none is given. */
export const fresh = <T extends Output>(length: number): T => new Float64Array(length) as Output as T

/** Two vectors that belong together, element by element. */
export function sameLength(a: Vector, b: Vector): void {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} values`)
}
