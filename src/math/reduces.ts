import type { Expression } from './expression.ts'
import { row } from './vocabulary.ts'

/** Whether a formula is about vectors as wholes: it sums, orders or normalises them. Then its holes are vectors. */
export const reduces = (e: Expression): boolean => e.kind === 'operation' && (['reduction', 'vector'].includes(row(e.name).shape) || e.operands.some(reduces))
