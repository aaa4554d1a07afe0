/**
 * The rule language: JavaScript's expression syntax over the vocabulary. `log(1 + exp(x))` is a formula, `exp(x) > MAX` a
 * condition, `x < 0 ? -x : x` a choice by one; a name that is no operation is a hole. Everything else is refused, by name and
 * place.
 */
import { constant, operation, variable, type Expression } from './expression.ts'
import { isOperation, row, type OperationName } from './vocabulary.ts'

/** Constants of a number format. They are bound when a condition is asked, so that one line is right for both formats. */
export const formatConstants = ['MAX', 'TINY', 'EPSILON', 'SMALLEST', 'FLOOR'] as const
export type FormatConstant = (typeof formatConstants)[number]
export const isFormatConstant = (name: string): name is FormatConstant => (formatConstants as readonly string[]).includes(name)

const numbers: Readonly<Record<string, number>> = { PI: Math.PI, HALF_PI: Math.PI / 2, TWO_PI: 2 * Math.PI, E: Math.E, LN2: Math.LN2, LN10: Math.LN10, Infinity }

export interface Condition {
  readonly left: Expression
  readonly sign: '<' | '<=' | '>' | '>=' | '===' | '!=='
  readonly right: Expression
}

/** A formula or a condition that is not in the language. */
export class LanguageError extends Error {
  constructor(what: string, text: string, offset: number) {
    super(`${what}, at column ${offset + 1} of \`${text}\``)
    this.name = 'LanguageError'
  }
}

type Build = (name: OperationName, operands: readonly Expression[]) => Expression

/** Reads a formula. `build` decides the form: as it stands, or canonical. */
export function parseFormula(text: string, build: Build = operation): Expression {
  const reader = new Reader(text, build)
  const e = reader.choice()
  reader.end()
  return e
}

export function parseCondition(text: string, build: Build = operation): Condition {
  const reader = new Reader(text, build)
  const left = reader.sum()
  const sign = reader.sign()
  const right = reader.sum()
  reader.end()
  return { left, sign, right }
}

const token = /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z_]\w*)|(===|!==|<=|>=|\*\*|[-+*/(),<>?:]))/y

class Reader {
  readonly #text: string
  readonly #build: Build
  #offset = 0
  #number: string | undefined
  #name: string | undefined
  #mark: string | undefined

  constructor(text: string, build: Build) {
    this.#text = text
    this.#build = build
    this.#next()
  }

  #next(): void {
    token.lastIndex = this.#offset
    const found = token.exec(this.#text)
    this.#number = found?.[1]
    this.#name = found?.[2]
    this.#mark = found?.[3]
    if (found) this.#offset = token.lastIndex
    else if (this.#text.slice(this.#offset).trim() !== '') throw this.#refuse('a character that the language does not have')
  }

  #refuse(what: string): LanguageError {
    const length = (this.#number ?? this.#name ?? this.#mark ?? '').length
    return new LanguageError(what, this.#text, Math.max(0, this.#offset - length))
  }

  #accept(mark: string): boolean {
    if (this.#mark !== mark) return false
    this.#next()
    return true
  }

  #expect(mark: string): void {
    if (!this.#accept(mark)) throw this.#refuse(`\`${mark}\` is missing`)
  }

  end(): void {
    if (this.#number !== undefined || this.#name !== undefined || this.#mark !== undefined) throw this.#refuse('something follows that the language does not have here')
  }

  sign(): Condition['sign'] {
    const sign = this.#mark
    if (sign === undefined || !isSign(sign)) throw this.#refuse('a condition compares two formulas, with <, <=, >, >=, === or !==')
    this.#next()
    return sign
  }

  /** A sum, or a choice between two by a condition. */
  choice(): Expression {
    const left = this.sum()
    if (this.#mark === undefined || !isSign(this.#mark)) return left
    const condition = compared(this.#build, left, this.sign(), this.sum())
    this.#expect('?')
    const then = this.choice()
    this.#expect(':')
    return this.#build('choice', [condition, then, this.choice()])
  }

  sum(): Expression {
    let e = this.#product()
    for (;;) {
      if (this.#accept('+')) e = this.#build('add', [e, this.#product()])
      else if (this.#accept('-')) e = this.#build('sub', [e, this.#product()])
      else return e
    }
  }

  #product(): Expression {
    let e = this.#signed()
    for (;;) {
      if (this.#accept('*')) e = this.#build('mul', [e, this.#signed()])
      else if (this.#accept('/')) e = this.#build('div', [e, this.#signed()])
      else return e
    }
  }

  #signed(): Expression {
    if (this.#accept('-')) return this.#build('neg', [this.#signed()])
    const base = this.#primary()
    return this.#accept('**') ? this.#build('pow', [base, this.#signed()]) : base
  }

  #primary(): Expression {
    if (this.#number !== undefined) {
      const value = Number(this.#number)
      this.#next()
      return constant(value)
    }
    if (this.#name !== undefined) return this.#named()
    if (this.#accept('(')) {
      const e = this.choice()
      this.#expect(')')
      return e
    }
    throw this.#refuse('a formula is missing')
  }

  #named(): Expression {
    const name = this.#name!
    const unknown = this.#refuse(`\`${name}\` is no operation of the vocabulary`)
    this.#next()
    if (this.#mark !== '(') {
      if (isOperation(name)) throw new LanguageError(`the operation \`${name}\` lacks its operands`, this.#text, Math.max(0, this.#offset - name.length))
      return Object.hasOwn(numbers, name) ? constant(numbers[name]!) : variable(name)
    }
    if (!isOperation(name)) throw unknown
    this.#next()
    const operands: Expression[] = []
    if (!this.#accept(')')) {
      do operands.push(this.choice())
      while (this.#accept(','))
      this.#expect(')')
    }
    const { parameters } = row(name)
    if (operands.length !== parameters.length) throw new LanguageError(`\`${name}\` takes ${parameters.length} operand${parameters.length === 1 ? '' : 's'} and was given ${operands.length}`, this.#text, this.#offset - 1)
    return this.#build(name, operands)
  }
}

const isSign = (mark: string): mark is Condition['sign'] => /^(?:[<>]=?|[!=]==)$/.test(mark)

/** A comparison as an operation: the vocabulary has three, and its own negation. */
function compared(build: Build, a: Expression, sign: Condition['sign'], b: Expression): Expression {
  switch (sign) {
    case '<': return build('less', [a, b])
    case '>': return build('less', [b, a])
    case '<=': return build('lessOrEqual', [a, b])
    case '>=': return build('lessOrEqual', [b, a])
    case '===': return build('equals', [a, b])
    case '!==': return build('not', [build('equals', [a, b])])
  }
}

const infix: Partial<Record<OperationName, readonly [mark: string, strength: number]>> = { add: ['+', 1], sub: ['-', 1], mul: ['*', 2], div: ['/', 2] }

const comparisons: Partial<Record<OperationName, string>> = { less: '<', lessOrEqual: '<=', equals: '===' }

/** Prints a formula in the rule language; `parseFormula` reads it back as the same expression. */
export function show(e: Expression, around = 0): string {
  if (e.kind === 'constant') return e.value < 0 || Object.is(e.value, -0) ? parenthesised(String(e.value), around > 1) : String(e.value)
  if (e.kind === 'variable') return e.name
  const mark = infix[e.name]
  if (mark) {
    const [left, right] = [show(e.operands[0]!, mark[1]), show(e.operands[1]!, mark[1] + 0.5)]
    return parenthesised(`${left} ${mark[0]} ${right}`, around > mark[1])
  }
  if (e.name === 'choice') {
    const [condition, then, otherwise] = e.operands as [Expression, Expression, Expression]
    const comparison = condition.kind === 'operation' && comparisons[condition.name]
    if (comparison) return parenthesised(`${show(condition.operands[0]!, 1)} ${comparison} ${show(condition.operands[1]!, 1)} ? ${show(then)} : ${show(otherwise)}`, around > 0)
  }
  if (e.name === 'neg') return parenthesised(`-${show(e.operands[0]!, 3)}`, around > 1)
  return `${e.name}(${e.operands.map((operand) => show(operand)).join(', ')})`
}
const parenthesised = (text: string, needed: boolean): string => (needed ? `(${text})` : text)

