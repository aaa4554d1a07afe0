import { max, mean, min } from './sum.ts'
import { standardDeviation } from './variance.ts'

type Output = { [index: number]: number; readonly length: number }

/** (x − mean) / standard deviation: values that are all the same become 0. */
export function standardize<T extends Output = Float64Array>(x: ArrayLike<number>, out: T = new Float64Array(x.length) as unknown as T): T {
  const center = mean(x), spread = standardDeviation(x) || 1
  for (let i = 0; i < x.length; i++) out[i] = (x[i]! - center) / spread
  return out
}

/** (x − min) / (max − min): values that are all the same become 0. */
export function minMaxScale<T extends Output = Float64Array>(x: ArrayLike<number>, out: T = new Float64Array(x.length) as unknown as T): T {
  const low = min(x), range = max(x) - low || 1
  for (let i = 0; i < x.length; i++) out[i] = (x[i]! - low) / range
  return out
}
