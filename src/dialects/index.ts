import type { Dialect } from './dialect.ts'
import { jax } from './jax.ts'
import { math } from './math.ts'
import { mathjs } from './mathjs.ts'
import { stable } from './stable.ts'
import { stdlib } from './stdlib.ts'
import { tfjs } from './tfjs.ts'

export const dialects: readonly Dialect[] = [math, tfjs, stable, mathjs, stdlib, jax]
