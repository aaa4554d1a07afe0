/**
 * Small random programs of the kind that numeric code is made of. Every decision is one number of a list, and 0 is always the
 * simplest, so that a failing program shrinks with its list.
 */

export function randomProgram(decisions: readonly number[]): string {
  return new Generator(decisions).program()
}

interface Scope {
  /** Numbers that can be read, and those that can be written. */
  readonly numbers: readonly string[]
  readonly variables: readonly string[]
  readonly arrays: readonly string[]
  readonly matrices: readonly string[]
  readonly objects: readonly string[]
  /** Functions of one number. */
  readonly functions: readonly string[]
  /** Indices that lie within every array. */
  readonly indices: readonly string[]
  readonly inLoop: boolean
  readonly canReturn: boolean
}

const literals = ['0', '1', '2', '0.5', '-1', '3', '1e-3', '10', '-0.25']
const functionsOfMath = ['abs', 'exp', 'sqrt', 'log', 'tanh', 'floor', 'sign', 'log1p', 'atan', 'round']

class Generator {
  readonly #decisions: readonly number[]
  #at = 0
  #names = 0
  #size = 0

  constructor(decisions: readonly number[]) {
    this.#decisions = decisions
  }

  /** One of so many ways. */
  #below(count: number): number {
    const decision = this.#decisions[this.#at++]
    return decision === undefined ? 0 : decision % count
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#below(of.length)]!
  }

  #name(prefix: string): string {
    return `${prefix}${this.#names++}`
  }

  program(): string {
    const functions: string[] = [], parts: string[] = []
    const none = { arrays: [], matrices: [], objects: [], indices: [], inLoop: false }
    let outer: Scope = { ...none, numbers: [], variables: [], functions: [], canReturn: false }
    if (this.#below(3) === 1) {
      parts.push(`let g = ${this.#one(literals)}`)
      outer = { ...outer, numbers: ['g'], variables: ['g'] }
    }
    for (let n = this.#below(4); n > 0; n--) {
      const name = this.#name('h')
      parts.push(this.#helper(name, { ...outer, functions }))
      functions.push(name)
    }
    const classes = this.#below(4) === 1
    if (classes) parts.push(this.#classOf({ ...outer, functions }))
    const scope: Scope = { ...outer, numbers: [...outer.numbers, 'a', 'b'], variables: [...outer.variables, 'b'], arrays: ['z', 'w'], functions, canReturn: true }
    const body = classes ? `const c = new C(${this.#expression(scope, 1)})\n${this.#body({ ...scope, objects: ['c'] }, 5)}` : this.#body(scope, 6)
    return [...parts.map((part) => `;${part}`), `function main(a, b, z, w) {\n${body}\n}`].join('\n')
  }

  #helper(name: string, outer: Scope): string {
    const scope: Scope = { ...outer, numbers: [...outer.numbers, 'x'], variables: [...outer.variables, 'x'], canReturn: true }
    switch (this.#below(4)) {
      case 0: return `const ${name} = (x) => ${this.#expression(scope, 2)}`
      case 1: return `function ${name}(x) {\n${this.#body(scope, 3)}\n}`
      case 2: return `const ${name} = ((k) => (x) => ${this.#expression({ ...scope, numbers: [...scope.numbers, 'k'] }, 2)})(${this.#one(literals)})`
      default: return `function ${name}(x, y = ${this.#one(literals)}) {\n${this.#body({ ...scope, numbers: [...scope.numbers, 'y'] }, 2)}\n}`
    }
  }

  #classOf(outer: Scope): string {
    const own: Scope = { ...outer, numbers: [...outer.numbers, 'this.p', 'this.q', 'v'], variables: [...outer.variables, 'this.p', 'this.q'], canReturn: true }
    return `class C {\n  constructor(v) { this.p = v; this.q = ${this.#one(literals)} }\n  m(v) {\n${this.#body(own, 2)}\n}\n  get n() { return ${this.#expression({ ...own, numbers: ['this.p', 'this.q'] }, 1)} }\n}`
  }

  #body(scope: Scope, statements: number): string {
    const lines: string[] = []
    let now = scope
    for (let n = 1 + this.#below(statements); n > 0 && this.#size < 60; n--) {
      this.#size++
      const [line, next] = this.#statement(now)
      lines.push(`;${line}`)
      now = next
    }
    if (scope.canReturn) lines.push(`;return ${this.#expression(now, 2)}`)
    return lines.join('\n')
  }

  /** The statements of a branch or a round: no declaration gets out of it. */
  #block(scope: Scope, statements = 2): string {
    return `{\n${this.#body({ ...scope, canReturn: false }, statements)}${scope.canReturn && this.#below(5) === 1 ? `\nreturn ${this.#expression(scope, 1)}` : ''}\n}`
  }

  #statement(scope: Scope): readonly [string, Scope] {
    const e = (depth = 2): string => this.#expression(scope, depth)
    const choices: (() => readonly [string, Scope])[] = [
      () => {
        const name = this.#name('x')
        return [`const ${name} = ${e()}`, { ...scope, numbers: [...scope.numbers, name] }]
      },
      () => {
        const name = this.#name('y')
        return [`let ${name} = ${e()}`, { ...scope, numbers: [...scope.numbers, name], variables: [...scope.variables, name] }]
      },
      () => [`if (${this.#condition(scope, 1)}) ${this.#block(scope)}${this.#below(2) ? ` else ${this.#block(scope)}` : ''}`, scope],
      () => this.#loop(scope),
      () => this.#arrayOf(scope),
      () => {
        const name = this.#name('o')
        return [`const ${name} = { p: ${e(1)}, q: ${e(1)} }`, { ...scope, objects: [...scope.objects, name] }]
      },
      () => {
        const name = this.#name('f')
        return [`const ${name} = (x) => ${this.#expression({ ...scope, numbers: [...scope.numbers, 'x'] }, 2)}`, { ...scope, functions: [...scope.functions, name] }]
      },
      () => this.#matrix(scope),
    ]
    if (scope.variables.length > 0) choices.push(
      () => [`${this.#one(scope.variables)} = ${e()}`, scope],
      () => [`${this.#one(scope.variables)} ${this.#one(['+=', '*=', '-=', '/='])} ${e(1)}`, scope],
      () => {
        const name = this.#one(scope.variables)
        return [`if (${name} ${this.#one(['<', '<=', '===', '>'])} ${this.#one(literals)}) ${name} = ${e(1)}`, scope]
      },
      () => [`[${this.#one(scope.variables)}, ${this.#one(scope.variables)}] = [${e(1)}, ${e(1)}]`, scope],
      () => [`switch (${this.#below(3)} + z.length) { case 3: ${this.#one(scope.variables)} = ${e(1)}${this.#below(2) ? '; break' : ''}\ncase 4: ${this.#one(scope.variables)} = ${e(1)}; break\ndefault: ${this.#one(scope.variables)} = ${e(1)} }`.replace('z.length', scope.arrays.includes('z') ? 'z.length' : '1'), scope],
      () => [`try { ${this.#one(scope.variables)} = ${e(1)}; if (${this.#condition(scope, 0)}) throw 1; ${this.#one(scope.variables)} = ${e(1)} } catch { ${this.#one(scope.variables)} = ${e(1)} }`, scope],
    )
    if (scope.arrays.length > 0) choices.push(
      () => [`${this.#one(scope.arrays)}[${this.#index(scope)}] = ${e()}`, scope],
      () => [`${this.#one(scope.arrays)}[${this.#index(scope)}] ${this.#one(['+=', '*='])} ${e(1)}`, scope],
      () => {
        const name = this.#name('r')
        return [`const ${name} = ${this.#one(scope.arrays)}`, { ...scope, arrays: [...scope.arrays, name] }]
      },
      () => [`for (let i = 0; i < ${this.#one(scope.arrays)}.length; i++) ${this.#one(scope.arrays)}[i] = ${this.#expression({ ...scope, numbers: [...scope.numbers, `${this.#one(scope.arrays)}[i]`] }, 2)}`, scope],
      () => {
        const name = this.#name('r')
        return [`let ${name} = ${this.#one(scope.arrays)}\nif (${this.#condition(scope, 0)}) ${name} = ${this.#one(scope.arrays)}`, { ...scope, arrays: [...scope.arrays, name] }]
      },
    )
    if (scope.objects.length > 0) choices.push(
      () => [`${this.#one(scope.objects)}.${this.#one(['p', 'q'])} ${this.#one(['=', '+='])} ${e(1)}`, scope],
      () => {
        const name = this.#name('o')
        return [`const ${name} = ${this.#one(scope.objects)}`, { ...scope, objects: [...scope.objects, name] }]
      },
    )
    if (scope.objects.includes('c')) choices.push(() => [`c.m(${e(1)})`, scope])
    if (scope.matrices.length > 0) choices.push(
      () => [`${this.#one(scope.matrices)}[${this.#below(2)}][${this.#index(scope)}] = ${e(1)}`, scope],
      () => {
        const name = this.#name('r')
        return [`const ${name} = ${this.#one(scope.matrices)}[${this.#below(2)}]`, { ...scope, arrays: [...scope.arrays, name] }]
      },
      () => [`for (const r of ${this.#one(scope.matrices)}) ${this.#block({ ...scope, arrays: [...scope.arrays, 'r'], inLoop: true })}`, scope],
    )
    if (scope.inLoop) choices.push(() => [`if (${this.#condition(scope, 1)}) ${this.#one(['continue', 'break'])}`, scope])
    return this.#one(choices)()
  }

  #loop(scope: Scope): readonly [string, Scope] {
    const inside: Scope = { ...scope, inLoop: true }
    const array = scope.arrays.length > 0 ? this.#one(scope.arrays) : '[1, 2, 3]'
    switch (this.#below(scope.variables.length > 0 ? 8 : 4)) {
      case 0: return [`for (const v of ${array}) ${this.#block({ ...inside, numbers: [...scope.numbers, 'v'] })}`, scope]
      case 1: {
        const i = this.#name('i')
        return [`for (let ${i} = ${this.#one(['0', '1'])}; ${i} < ${array}.length${this.#one(['', ' - 1'])}; ${i}++) ${this.#block({ ...inside, numbers: [...scope.numbers, i, `${array}[${i}]`], indices: [...scope.indices, i] })}`, scope]
      }
      case 2: {
        const k = this.#name('k')
        return [`let ${k} = 0\nwhile (${k} < 3${this.#below(2) ? ` && ${this.#condition(scope, 0)}` : ''}) {\n${k}++\n${this.#body({ ...inside, numbers: [...scope.numbers, k], canReturn: false }, 2)}\n}`, { ...scope, numbers: [...scope.numbers, k] }]
      }
      case 3: {
        const k = this.#name('k')
        return [`let ${k} = 0\ndo {\n${k}++\n${this.#body({ ...inside, numbers: [...scope.numbers, k], canReturn: false }, 2)}\n} while (${k} < 3)`, { ...scope, numbers: [...scope.numbers, k] }]
      }
      case 4: return [`for (const v of ${array}) ${this.#one(scope.variables)} ${this.#one(['+=', '*=', '-='])} ${this.#expression({ ...scope, numbers: [...scope.numbers, 'v'] }, 1)}`, scope]
      case 5: return [`${array}.forEach((v, i) => { ${this.#one(scope.variables)} ${this.#one(['+=', '='])} ${this.#expression({ ...scope, numbers: [...scope.numbers, 'v'] }, 1)} })`, scope]
      case 6: {
        const name = this.#one(scope.variables)
        return [`${name} = ${this.#one([`${array}[0]`, '-Infinity', '0'])}\nfor (let i = ${this.#one(['0', '1'])}; i < ${array}.length; i++) if (${array}[i] > ${name}) ${name} = ${array}[i]`, scope]
      }
      default: return [`for (let i = ${array}.length - 1; i >= 0; i--) ${this.#one(scope.variables)} ${this.#one(['+=', '-='])} ${array}[i]`, scope]
    }
  }

  #arrayOf(scope: Scope): readonly [string, Scope] {
    const name = this.#name('u'), array = scope.arrays.length > 0 ? this.#one(scope.arrays) : '[3, 1, 2]'
    const element = { ...scope, numbers: [...scope.numbers, 'v'] }
    const next = { ...scope, arrays: [...scope.arrays, name] }
    switch (this.#below(7)) {
      case 0: return [`const ${name} = [${this.#expression(scope, 1)}, ${this.#expression(scope, 1)}, ${this.#expression(scope, 0)}]`, next]
      case 1: return [`const ${name} = ${array}.map((v) => ${this.#expression(element, 2)})`, next]
      case 2: return [`const ${name} = ${array}.slice()`, next]
      case 3: return [`const ${name} = []\nfor (const v of ${array}) ${name}.push(${this.#expression(element, 2)})`, next]
      case 4: return [`const ${name} = new Array(${array}.length).fill(${this.#expression(scope, 1)})`, next]
      case 5: return [`const ${name} = Array.from(${array}, (v) => ${this.#expression(element, 1)})`, next]
      default: return [`const ${name} = []\nfor (let i = 0; i < ${array}.length; i++) ${name}[i] = ${this.#expression({ ...scope, numbers: [...scope.numbers, `${array}[i]`] }, 2)}`, next]
    }
  }

  #matrix(scope: Scope): readonly [string, Scope] {
    const name = this.#name('m'), array = scope.arrays.length > 0 ? this.#one(scope.arrays) : '[3, 1, 2]'
    const next = { ...scope, matrices: [...scope.matrices, name] }
    if (this.#below(2)) return [`const ${name} = [[1, 2, 3], [${this.#expression(scope, 1)}, 0, 1]]`, next]
    return [`const ${name} = []\nfor (let i = 0; i < ${array}.length; i++) {\n${name}[i] = []\nfor (let j = 0; j < ${array}.length; j++) ${name}[i][j] = ${this.#expression({ ...scope, numbers: [...scope.numbers, `${array}[i]`, `${array}[j]`] }, 1)}\n}`, next]
  }

  #index(scope: Scope): string {
    return this.#one([...scope.indices, '0', '1', '2'])
  }

  #condition(scope: Scope, depth: number): string {
    const e = (): string => this.#expression(scope, depth)
    switch (this.#below(depth > 0 ? 8 : 5)) {
      case 0: return `${e()} > 0`
      case 1: return `${e()} < ${e()}`
      case 2: return `${e()} <= ${this.#one(literals)}`
      case 3: return `${e()} === ${e()}`
      case 4: return `${e()} !== 0`
      case 5: return `${this.#condition(scope, depth - 1)} ${this.#one(['&&', '||'])} ${this.#condition(scope, depth - 1)}`
      case 6: return `!(${this.#condition(scope, depth - 1)})`
      default: return `Number.isFinite(${e()})`
    }
  }

  #expression(scope: Scope, depth: number): string {
    const leaves: (() => string)[] = [() => this.#one(literals)]
    if (scope.numbers.length > 0) leaves.unshift(() => this.#one(scope.numbers), () => this.#one(scope.numbers.toReversed()))
    if (scope.arrays.length > 0) leaves.push(() => `${this.#one(scope.arrays)}[${this.#index(scope)}]`, () => `${this.#one(scope.arrays)}.length`)
    if (scope.objects.length > 0) leaves.push(() => `${this.#one(scope.objects)}.${this.#one(['p', 'q'])}`)
    if (scope.matrices.length > 0) leaves.push(() => `${this.#one(scope.matrices)}[${this.#below(2)}][${this.#index(scope)}]`)
    if (depth <= 0) return this.#one(leaves)()
    const e = (): string => this.#expression(scope, depth - 1)
    const inner: (() => string)[] = [
      ...leaves.slice(0, 2),
      () => `(${e()} ${this.#one(['+', '-', '*', '/'])} ${e()})`,
      () => `(${e()} ${this.#one(['+', '-', '*'])} ${this.#one(literals)})`,
      () => `Math.${this.#one(functionsOfMath)}(${e()})`,
      () => `Math.${this.#one(['max', 'min'])}(${e()}, ${this.#one(literals)})`,
      () => `(${this.#condition(scope, 0)} ? ${e()} : ${e()})`,
      () => `(${e()} || ${this.#one(literals)})`,
      () => `((${e()}) ** ${this.#one(['2', '0.5', '3'])})`,
      () => `(1 / (1 + Math.exp(-(${e()}))))`,
      () => `Math.random()`,
      () => `(${e()} % ${this.#one(['2', '3'])})`,
    ]
    if (scope.functions.length > 0) inner.push(() => `${this.#one(scope.functions)}(${e()})`, () => `${this.#one(scope.functions)}(${e()})`)
    if (scope.objects.includes('c')) inner.push(() => `c.m(${e()})`, () => 'c.n')
    if (scope.arrays.length > 0) {
      const element = { ...scope, numbers: [...scope.numbers, 'v'] }
      inner.push(
        () => `${this.#one(scope.arrays)}.reduce((s, v) => s + ${this.#expression(element, 1)}, 0)`,
        () => `${this.#one(scope.arrays)}.reduce((s, v) => s + v)`,
        () => `Math.max(...${this.#one(scope.arrays)})`,
        () => `${this.#one(scope.arrays)}.map((v) => ${this.#expression(element, 1)})[${this.#index(scope)}]`,
      )
    }
    return this.#one(inner)()
  }
}
