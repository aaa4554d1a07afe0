/** 2ⁿ for n from −1074 to 1023, without the pow of an engine. */
const powers = /* @__PURE__ */ table()

function table(): Float64Array {
  const all = new Float64Array(2098)
  for (let n = 0, up = 1; n <= 1023; n++, up *= 2) all[n + 1074] = up
  for (let n = 0, down = 1; n <= 1074; n++, down /= 2) all[1074 - n] = down
  return all
}

export const power2 = (n: number): number => powers[n + 1074]!

/** x · 2ⁿ, rounded at most once. */
export function scale(x: number, n: number): number {
  if (n > 1000) return scale(x * power2(1000), n - 1000)
  if (n < -1000) return scale(x * power2(-500), n + 500)
  return x * power2(n)
}

const bytes = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8))

/** The n with 2ⁿ ≤ |x| < 2ⁿ⁺¹, for finite x except 0. */
export function exponent(x: number): number {
  bytes.setFloat64(0, x)
  const biased = (bytes.getUint16(0) >>> 4) & 2047
  return biased === 0 ? exponent(x * 2 ** 100) - 100 : biased - 1023
}

/** The n with √½ ≤ x / 2ⁿ < √2, for normal positive x. */
export function exponentByRoots(x: number): number {
  bytes.setFloat64(0, x)
  return (bytes.getInt32(0) - 0x3fe6a09e) >> 20
}
