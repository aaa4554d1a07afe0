/** Arithmetic as a machine does it: every operation is rounded to a format. */
import type { Format } from '../numbers/format.ts'
import type { Arithmetic } from './evaluate.ts'
import { vocabulary, type OperationName, type Row } from './vocabulary.ts'

const conditions: Readonly<Partial<Record<OperationName, (...x: number[]) => number>>> = {
  less: (a, b) => Number(a! < b!),
  lessOrEqual: (a, b) => Number(a! <= b!),
  equals: (a, b) => Number(a === b),
  not: (a) => Number(!a),
  and: (a, b) => a && b!,
  or: (a, b) => a || b!,
  isFinite: (a) => Number(Number.isFinite(a)),
  choice: (c, x, y) => (c ? x! : y!),
}

export function rounded(format: Format): Arithmetic<number> {
  const elementary: Partial<Record<OperationName, (...x: number[]) => number>> = {}
  for (const [name, { number }] of Object.entries(vocabulary) as [OperationName, Row][]) {
    const exact = number ?? conditions[name]
    if (exact) elementary[name] = (...x) => format.round(exact(...x))
  }
  return { constant: format.round, elementary }
}
