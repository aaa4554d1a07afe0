/** What the rule says, and that it is so; what it reports and cures is in its table, `test/rules/large-learning-rate.ts`. */
import * as tf from '@tensorflow/tfjs'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { tfjsOptimizers } from '../../src/checks/learning-rate/optimizers.ts'

const linter = new Linter()

function lint(code: string, fix: string | undefined = undefined): readonly Linter.LintMessage[] {
  return linter.verify(code, { plugins: { nanproof: { rules: { ...checks } } }, rules: { 'nanproof/large-learning-rate': 'error' }, ...(fix === undefined ? {} : { settings: { nanproof: { fix } } }) }, 'model.js')
}

const imported = `import * as tf from '@tensorflow/tfjs'\n`

describe('the message', () => {
  it.each([
    ['tf.train.adam(0.5)', '`tf.train.adam` is given the rate 0.5. Adam moves every weight by about 0.5 in each step, however small the gradient is, and the weights of a layer of 100 by 100 begin within 0.17. Write `0.001`, the default of Adam.'],
    ['const RATE = 10\ntf.train.sgd(RATE)', '`tf.train.sgd` in line 3 is given the rate 10. Gradient descent diverges where the curvature of the loss exceeds 0.2: a line fitted to x = 1…5 has 22, and its weights end in NaN. Write `0.01`, the default of gradient descent.'],
    ['function f(rate = 0.5) {\n  return tf.train.rmsprop(rate)\n}', '`tf.train.rmsprop` in line 3 is given the rate 0.5, where no other is given. RMSProp moves every weight by about 1.6 in the first step, however small the gradient is, and the weights of a layer of 100 by 100 begin within 0.17. Write `0.001`, the default of RMSProp.'],
    ['const f = (rate) => tf.train.momentum(Math.max(rate, 0.5), 0.9)', '`tf.train.momentum` is given the rate 0.5 or more. Gradient descent with momentum 0.9 diverges where the curvature of the loss exceeds 7.6: a line fitted to x = 1…5 has 22, and its weights end in NaN. Write `0.01`, the default of momentum.'],
    ['tf.train.sgd(0)', '`tf.train.sgd` is given the rate 0. No weight ever moves. Write `0.01`, the default of gradient descent.'],
    ['tf.train.sgd(-0.1)', '`tf.train.sgd` is given the rate -0.1. A negative rate climbs: every step makes the loss larger. Write `0.01`, the default of gradient descent.'],
    ['tf.train.adam(Infinity)', '`tf.train.adam` is given the rate Infinity. Every weight is NaN after the first step. Write `0.001`, the default of Adam.'],
    ['tf.train.adam(1e-9)', '`tf.train.adam` is given the rate 1e-9. Adam moves a weight by about the rate in each step, however large the gradient is: a change of 0.1 takes more than a million steps. Write `0.001`, the default of Adam.'],
    ['tf.train.momentum()', '`tf.train.momentum` is given no rate. There is no default: it throws. Write `0.01, 0.9`, the default of momentum.'],
  ])('of %j has what stands there, what goes wrong and what to write', (code, message) => {
    expect(lint(imported + code).map((m) => m.message)).toEqual([message])
  })
})

describe('the cure', () => {
  it('is a suggestion by default, and a fix where every cure is applied', () => {
    const code = `${imported}tf.train.adam(0.5)`
    for (const level of [undefined, 'safe', 'import']) {
      const [message] = lint(code, level)
      expect(message!.fix).toBeUndefined()
      expect(message!.suggestions?.map(({ desc, fix }) => [desc, fix.text])).toEqual([['Use the default rate of Adam, 0.001.', '0.001']])
    }
    expect(lint(code, 'all')[0]!.fix?.text).toBe('0.001')
  })

  it.each([
    ['other calls and other readers of the same number', `const make = (rate) => { console.log(rate); return tf.train.adam(rate) }\nmake(0.5)`, '0.5'],
    ['an object that somebody else holds', `const options = { task: 'regression', learningRate: 0.5 }\nexport const network = ml5.neuralNetwork(options), copy = options`, '0.5'],
  ])('is only suggested where it would change %s', (_, code, replaced) => {
    const [message, ...more] = lint(imported + code, 'all')
    expect(more).toEqual([])
    expect(message!.fix).toBeUndefined()
    const [suggestion] = message!.suggestions!
    expect((imported + code).slice(...suggestion!.fix.range)).toBe(replaced)
  })
})

/** The first steps of an optimizer on a loss that is `scale` times the squared distance from 0.5, from 3 on. */
function steps(optimizer: tf.Optimizer, scale: number, count: number): readonly number[] {
  const weight = tf.scalar(3).variable()
  const places = [3]
  for (let i = 0; i < count; i++) {
    optimizer.minimize(() => tf.mul(tf.squaredDifference(weight, 0.5), scale).asScalar())
    places.push(weight.dataSync()[0]!)
  }
  return places.slice(1).map((place, i) => place - places[i]!)
}

describe('what the message says is so in TensorFlow.js', () => {
  it.each([['adam', 1], ['adamax', 1], ['rmsprop', 1 / Math.sqrt(0.1)]] as const)('%s begins with a step of the rate, times %d, for every size of gradient', (name, times) => {
    for (const scale of [0.01, 1, 1000]) for (const rate of [0.1, 1]) expect(steps(tf.train[name](rate), scale, 1)[0]! / rate).toBeCloseTo(-times, 1)
  })

  it('adadelta takes the steps of gradient descent', () => {
    for (const scale of [0.01, 0.3]) expect(steps(tf.train.adadelta(1.5), scale, 20)).toEqual(steps(tf.train.sgd(1.5), scale, 20))
  })

  it.each(['sgd', 'momentum', 'adadelta'] as const)('%s diverges on a line from its bound on, and not at its default', (name) => {
    const xs = tf.tensor1d([1, 2, 3, 4, 5]), ys = tf.mul(xs, 2)
    const slope = (rate: number): number => {
      const weight = tf.scalar(0).variable(), optimizer = name === 'momentum' ? tf.train.momentum(rate, 0.9) : tf.train[name](rate)
      for (let step = 0; step < 200; step++) optimizer.minimize(() => tf.losses.meanSquaredError(ys, tf.mul(xs, weight)))
      return weight.dataSync()[0]!
    }
    const { from, usual } = tfjsOptimizers[name]!
    expect(slope(from)).toBeNaN()
    expect(slope(usual)).toBeGreaterThan(1.9)
    expect(slope(usual)).toBeLessThan(2.1)
  })

  it.each(Object.keys(tfjsOptimizers))('%s makes every weight NaN when the rate is infinite', (name) => {
    const make = tf.train[name as 'sgd']
    expect(steps(name === 'momentum' ? tf.train.momentum(Infinity, 0.9) : make(Infinity), 1, 2)[1]).toBeNaN()
  })

  it('sgd and adagrad have no default; momentum and rmsprop say so', () => {
    const make = tf.train as unknown as Readonly<Record<string, () => tf.Optimizer>>
    for (const name of ['sgd', 'adagrad']) expect(steps(make[name]!(), 1, 1)[0]).toBeNaN()
    for (const name of ['momentum', 'rmsprop']) expect(() => make[name]!()).toThrow()
  })
})
