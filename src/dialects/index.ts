import type { Dialect } from './dialect.ts'
import { math } from './math.ts'
import { stable } from './stable.ts'
import { tfjs } from './tfjs.ts'

export const dialects: readonly Dialect[] = [math, tfjs, stable]
