/**
 * From a formula to source text, in the dialect and the style that it was found in. What a dialect cannot say is imported
 * as a primitive, or written out by its stable form where that names no operand twice that costs something.
 */
import type { Dialect } from '../dialects/dialect.ts'
import { operation, type Expression, type Operation } from '../math/expression.ts'
import { unfolded } from '../math/canonical.ts'
import { isFormatConstant, parseFormula } from '../math/language.ts'
import { row, type OperationName } from '../math/vocabulary.ts'
import type { FormatName } from '../numbers/format.ts'
import { Precedence } from './parentheses.ts'

/** A piece of source text. */
export interface Written {
  readonly text: string
  readonly precedence: Precedence
  /** Costs nothing when it is written twice. */
  readonly simple: boolean
}

export interface Style {
  readonly dialect: Dialect
  /** The name of the library's namespace where the formula stands. */
  readonly namespace: string | undefined
  /** Whether operations are called as methods of their first operand. */
  readonly chained: boolean
  /** The further arguments of the reductions: `-1, true`; `all` where they have none. */
  readonly axis: string | undefined
  /** Whether primitives may be imported. */
  readonly imports: boolean
}

/** The operations that `nanproof/stable` has, by the names it exports them under. */
const primitives: Partial<Record<OperationName, string>> = {
  sigmoid: 'sigmoid', softplus: 'softplus', logSigmoid: 'logSigmoid', logAddExp: 'logAddExp', logSumExp: 'logSumExp', softmax: 'softmax', logSoftmax: 'logSoftmax',
  nonZero: 'nonZero', variance: 'variance', sampleVariance: 'sampleVariance', mean: 'mean', sum: 'sum', max: 'max', min: 'min',
  compoundGrowth: 'compoundGrowth', powm1: 'powm1', complexRoot: 'complexRoot', projection: 'projection', quadraticRoot: 'quadraticRoot', exprel: 'exprel', logStep: 'logStep', sinc: 'sinc',
  log1pmx: 'log1pmx', sigmoidDerivative: 'sigmoidDerivative', tanhDerivative: 'tanhDerivative',
  log1mexp: 'log1mexp', logExpm1: 'logExpm1', logCosh: 'logCosh', logRatio: 'logRatio', bernoulliCumulant: 'bernoulliCumulant', xlogxStep: 'xlogxStep', powStep: 'powStep',
  quotientOfProducts: 'quotientOfProducts', quotientOfTripleProducts: 'quotientOfTripleProducts', sinPi: 'sinPi', cosPi: 'cosPi', haversine: 'haversine', bearing: 'bearing',
  sinStep: 'sinStep', cosStep: 'cosStep', tanStep: 'tanStep', atanStep: 'atanStep', sinmx: 'sinmx', tanmx: 'tanmx', invmcot: 'invmcot', langevin: 'langevin', logSinhc: 'logSinhc',
}

const infix: Partial<Record<OperationName, readonly [mark: string, precedence: Precedence]>> = {
  add: ['+', Precedence.additive], sub: ['-', Precedence.additive], mul: ['*', Precedence.multiplicative], div: ['/', Precedence.multiplicative],
  less: ['<', Precedence.relational], lessOrEqual: ['<=', Precedence.relational], equals: ['===', Precedence.equality],
}

/** Bounds that keep tensors off 0 are numbers that no backend flushes to it. */
const constants: Readonly<Record<FormatName, Readonly<Record<string, string>>>> = {
  float64: { SMALLEST: 'Number.MIN_VALUE', FLOOR: 'Number.MIN_VALUE', TINY: '2 ** -1022', EPSILON: 'Number.EPSILON', MAX: 'Number.MAX_VALUE' },
  float32: { SMALLEST: '1.2e-38', FLOOR: '1.2e-38', TINY: '1.2e-38', EPSILON: '1e-7', MAX: '3e38' },
}

export class Speller {
  /** The primitives that the text so far needs, by the names it calls them with. */
  readonly needed = new Set<string>()
  readonly #style: Style
  readonly #hole: (name: string) => Written | undefined

  /** `hole` gives the text of a variable of the formula. */
  constructor(style: Style, hole: (name: string) => Written | undefined) {
    this.#style = style
    this.#hole = hole
  }

  write(e: Expression): Written | undefined {
    if (e.kind === 'constant') return { text: String(e.value), precedence: e.value < 0 ? Precedence.unary : Precedence.primary, simple: true }
    if (e.kind === 'variable') {
      if (isFormatConstant(e.name)) return { text: constants[this.#style.dialect.format][e.name]!, precedence: Precedence.member, simple: true }
      return this.#hole(e.name)
    }
    const { dialect } = this.#style
    const rewritten = dialect.writes[e.name]
    if (rewritten) return this.write(expanded(e, rewritten))
    return dialect.cures === 'operators' ? this.#number(e) : this.#tensor(e)
  }

  #operands(e: Operation): Written[] | undefined {
    const operands = e.operands.map((operand) => this.write(operand))
    return operands.every((o) => o !== undefined) ? operands : undefined
  }

  #number(e: Operation): Written | undefined {
    const mark = infix[e.name]
    if (e.name === 'hypot') return this.#hypotenuse(e)
    if (e.name === 'choice') {
      const [condition, then, otherwise] = this.#operands(e) ?? []
      return condition && { text: `${within(condition, Precedence.coalesce)} ? ${within(then!, Precedence.assignment)} : ${within(otherwise!, Precedence.assignment)}`, precedence: Precedence.conditional, simple: false }
    }
    const factor = e.name === 'neg' ? e.operands[0]! : e
    // The sign of a product is that of its first factor.
    if (factor !== e && factor.kind === 'operation' && (factor.name === 'mul' || factor.name === 'div')) return this.write(operation(factor.name, [operation('neg', [factor.operands[0]!]), factor.operands[1]!]))
    if (mark || e.name === 'neg' || e.name === 'square') {
      const operands = this.#operands(e)
      if (!operands) return undefined
      const [a, b] = operands
      if (mark) return { text: `${within(a!, mark[1])} ${mark[0]} ${within(b!, (mark[1] + 1) as Precedence)}`, precedence: mark[1], simple: false }
      if (e.name === 'neg') return { text: a!.text.startsWith('-') ? `-(${a!.text})` : `-${within(a!, Precedence.unary)}`, precedence: Precedence.unary, simple: a!.simple }
      if (e.name === 'square') return { text: a!.simple ? `${within(a!, Precedence.multiplicative)} * ${within(a!, Precedence.multiplicative)}` : `${within(a!, Precedence.update)} ** 2`, precedence: a!.simple ? Precedence.multiplicative : Precedence.exponent, simple: false }
    }
    if (e.name === 'nonZero') {
      // `y || 1` would make 1 of a NaN as well, and hide it.
      const divisor = this.write(e.operands[0]!)
      if (divisor?.simple) return { text: `${within(divisor, Precedence.relational)} === 0 ? 1 : ${divisor.text}`, precedence: Precedence.conditional, simple: false }
    }
    const name = this.#named(e.name)
    if (name) return this.#namespace(name, e)
    const primitive = primitives[e.name]
    if (primitive && this.#style.imports) {
      const operands = this.#operands(e)
      if (!operands) return undefined
      this.needed.add(primitive)
      return call(`${placeholder(primitive)}`, operands)
    }
    return this.#inline(e)
  }

  /** `Math.hypot` takes as many legs as there are. */
  #hypotenuse(e: Operation): Written | undefined {
    const legs = (part: Expression): readonly Expression[] => (part.kind === 'operation' && part.name === 'hypot' ? part.operands.flatMap(legs) : [part])
    return this.#namespace('hypot', operation('hypot', legs(e)))
  }

  #namespace(name: string, e: Operation): Written | undefined {
    const operands = this.#operands(e), { namespace } = this.#style
    return operands && namespace !== undefined ? call(`${namespace}.${name}`, operands) : undefined
  }

  /** The function that the dialect reads as this operation alone. */
  #named(name: OperationName): string | undefined {
    const { reads, name: dialect } = this.#style.dialect
    if (dialect === 'math' && (name === 'maximum' || name === 'minimum')) return name === 'maximum' ? 'max' : 'min'
    const { parameters } = row(name)
    const form = `${name}(${['a', 'b', 'c'].slice(0, parameters.length).join(', ')})`
    const arithmetic: Partial<Record<OperationName, string>> = { add: 'a + b', sub: 'a - b', mul: 'a * b', div: 'a / b' }
    return Object.keys(reads).find((spelled) => reads[spelled] === (arithmetic[name] ?? form))
  }

  #inline(e: Operation): Written | undefined {
    const { stable, shape, parameters } = row(e.name)
    if (!stable || shape !== 'elementwise') return undefined
    const form = parseFormula(stable)
    if (!this.#operands(e)?.every((o, i) => o.simple || occurrences(form, parameters[i]!) === 1)) return undefined
    return this.write(expanded(e, stable))
  }

  #tensor(e: Operation): Written | undefined {
    const { namespace, chained, axis } = this.#style
    const operands = this.#operands(e)
    if (!operands) return undefined
    const [a, b] = operands as [Written, Written | undefined]
    const further = row(e.name).shape === 'reduction' && axis !== undefined && axis !== 'all' ? [{ text: axis, precedence: Precedence.primary, simple: true }] : []
    if (this.#style.dialect.name !== 'tfjs') return this.#functionCall(e.name, operands)
    switch (e.name) {
      case 'variance': {
        const moments = namespace === undefined ? undefined : call(`${namespace}.moments`, [a, ...further])
        return moments && { text: `${moments.text}.variance`, precedence: Precedence.member, simple: false }
      }
      case 'logAddExp': return namespace === undefined ? undefined : { text: `${namespace}.logSumExp(${namespace}.stack([${a.text}, ${b!.text}]), 0)`, precedence: Precedence.call, simple: false }
      case 'softmax': case 'logSoftmax':
        // Both go along the last axis. Over all elements of a tensor of any rank they go through one axis.
        if (axis === 'all') return this.#alongOneAxis(e.name, a)
        return axis === undefined || /^-1\b/.test(axis) ? this.#tensorCall(e.name, [a]) : undefined
      default: {
        const name = this.#named(e.name)
        return name === undefined || (chained && e.operands[0]?.kind === 'constant') ? undefined : this.#tensorCall(name, [...operands, ...further])
      }
    }
  }

  /** A function of the library that is this operation. */
  #functionCall(operation: OperationName, operands: readonly Written[]): Written | undefined {
    const name = this.#named(operation), { namespace } = this.#style
    return name === undefined || namespace === undefined ? undefined : call(`${namespace}.${name}`, operands)
  }

  #tensorCall(name: string, operands: readonly Written[]): Written | undefined {
    const { namespace, chained } = this.#style
    if (!chained && namespace !== undefined) return call(`${namespace}.${name}`, operands)
    const [receiver, ...rest] = operands
    return call(`${within(receiver!, Precedence.call)}.${name}`, rest)
  }

  #alongOneAxis(name: string, a: Written): Written | undefined {
    if (!a.simple) return undefined
    const flat = this.#tensorCall('reshape', [a, { text: '[-1]', precedence: Precedence.primary, simple: true }])
    const along = flat && this.#tensorCall(name, [flat])
    return along && this.#tensorCall('reshape', [along, { text: `${within(a, Precedence.call)}.shape`, precedence: Precedence.primary, simple: true }])
  }
}

const within = (written: Written, least: Precedence): string => (written.precedence < least ? `(${written.text})` : written.text)

const call = (callee: string, operands: readonly Written[]): Written => ({ text: `${callee}(${operands.map((o) => o.text).join(', ')})`, precedence: Precedence.call, simple: false })

/** Stands for a primitive until it is known what the file calls it. */
export const placeholder = (primitive: string): string => `\u0000${primitive}\u0000`
export const named = (text: string, locals: ReadonlyMap<string, string>): string => text.replaceAll(/\u0000(\w+)\u0000/g, (_, primitive: string) => locals.get(primitive) ?? primitive)

/** An operation as a dialect puts it, with signs that cancel taken away. Folded, a stable form would be the operation again. */
function expanded(e: Operation, formula: string): Expression {
  const { parameters } = row(e.name)
  const build = (part: Expression): Expression => (part.kind === 'operation' ? unfolded(part.name, part.operands.map(build)) : part.kind === 'variable' ? e.operands[parameters.indexOf(part.name)] ?? part : part)
  return build(parseFormula(formula))
}

const occurrences = (e: Expression, name: string): number => (e.kind === 'variable' ? Number(e.name === name) : e.kind === 'operation' ? e.operands.reduce((n, operand) => n + occurrences(operand, name), 0) : 0)
