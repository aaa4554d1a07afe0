/**
 * What is walked through all float32 numbers: the cure of every rewrite of one number that tensors use, as TensorFlow.js computes it. Beside it stands the
 * same cure in float64, by primitives that are right to 0.51 ulp of float64, which is 2⁻²⁹ of a unit of float32: enough to
 * measure by. The worst case is measured again, by MPFR.
 */
import { rules } from '../../dist/rules/index.js'
import { show } from '../../dist/src/math/language.js'
import { isOperation, row } from '../../dist/src/math/vocabulary.js'
import * as stable from '../../dist/src/runtime/stable.js'
import { holesOf } from '../../dist/src/verify/inputs.js'

/** `{ name, rule, before, after }`, each formula once. */
export function subjects(tensors) {
  const found = new Map()
  for (const [rule, { cases }] of Object.entries(rules)) {
    for (const each of cases) {
      const holes = holesOf(each.before)
      if (each.kind !== 'rewrite' || each.tensors === 'none' || holes.length !== 1 || holes[0].vector || !compiled(each.after)) continue
      if (tensors && !tensors.form(each.after, new Map([[holes[0].name, 0.5]]))) continue
      const name = show(each.before)
      found.set(name, { name, rule, hole: holes[0].name, before: each.before, after: each.after })
    }
  }
  return [...found.values()]
}

const functions = { ...Object.fromEntries(['exp', 'expm1', 'log', 'log1p', 'sqrt', 'cbrt', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'abs'].map((name) => [name, Math[name]])), maximum: Math.max, minimum: Math.min, square: (x) => x * x, ...stable }

/** A formula of the rule language is an expression of JavaScript: compiled, it is twenty times faster. Nothing where an operation has no function. */
export function compiled(e) {
  const names = new Set()
  const collect = (part) => part.kind === 'operation' && (names.add(part.name), part.operands.forEach(collect))
  collect(e)
  const infix = new Set(['add', 'sub', 'mul', 'div', 'neg'])
  const needed = [...names].filter((name) => !infix.has(name))
  if (!needed.every((name) => isOperation(name) && row(name).shape === 'elementwise' && typeof functions[name] === 'function')) return undefined
  const [hole] = holesOf(e).map(({ name }) => name)
  return new Function(...needed, `return (${hole}) => ${show(e)}`)(...needed.map((name) => functions[name]))
}
