import { normalize } from './norm.ts'

/** The cosine of the angle between two vectors, in [−1, 1]: 0 where one of them is zero. */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const u = normalize(a), v = normalize(b)
  let dot = 0
  for (let i = 0; i < u.length; i++) dot += u[i]! * v[i]!
  return dot > 1 ? 1 : dot < -1 ? -1 : dot
}

/** The angle between two vectors, in [0, π], accurate where they are nearly parallel too (Kahan). π/2 where one of them is zero. */
export function angleBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const u = normalize(a), v = normalize(b)
  let difference = 0, total = 0
  for (let i = 0; i < u.length; i++) {
    difference += (u[i]! - v[i]!) ** 2
    total += (u[i]! + v[i]!) ** 2
  }
  return difference === 0 && total === 0 ? Math.PI / 2 : 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(total))
}
