/** Numbers as one would write them. */
import { isVector, type Value } from '../math/evaluate.ts'
import { formats, type FormatName } from '../numbers/format.ts'

/** The shortest decimal that is this number in its format. */
export function spellNumber(x: number, format: FormatName): string {
  if (Object.is(x, -0)) return '-0'
  if (!Number.isFinite(x)) return String(x)
  for (let digits = 1; digits < 17; digits++) {
    const shorter = Number(x.toPrecision(digits))
    if (formats[format].round(shorter) === formats[format].round(x)) return String(shorter)
  }
  return String(x)
}

export const spellValue = (value: Value<number>, format: FormatName): string =>
  isVector(value) ? `[${value.map((x) => spellNumber(x, format)).join(', ')}]` : spellNumber(value, format)
