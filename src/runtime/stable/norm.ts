type Output = { [index: number]: number; readonly length: number }

/** The Euclidean length: 0 for no values, Infinity where one is infinite. */
export function norm2(x: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]!))
  if (!(largest > 0 && largest < Infinity)) return largest
  const scale = largest > 1e150 ? 2 ** -600 : largest < 1e-150 ? 2 ** 600 : 1
  let squares = 0
  for (let i = 0; i < x.length; i++) squares += (x[i]! * scale) ** 2
  return Math.sqrt(squares) / scale
}

/** x / norm2(x): a vector of zeros stays one. */
export function normalize<T extends Output = Float64Array>(x: ArrayLike<number>, out: T = new Float64Array(x.length) as unknown as T): T {
  const length = norm2(x) || 1
  for (let i = 0; i < x.length; i++) out[i] = x[i]! / length
  return out
}
