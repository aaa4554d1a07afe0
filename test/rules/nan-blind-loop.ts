import type { Table } from './table.ts'

const loop = `
export function fit(optimizer, loss, weights) {
  let cost = Infinity
  while (cost > 0.01) {
    cost = optimizer.minimize(loss, true, weights).dataSync()[0]
  }
  return weights
}`

export default {
  reports: [
    { as: 'a loop until the loss is small', example: true, seldom: true, code: loop, migrate: loop },
    {
      as: 'a loop with a limit of steps', seldom: true,
      code: `
export async function fit(model, xs, ys) {
  let step = 0, loss
  do {
    loss = await model.trainOnBatch(xs, ys)
    step++
  } while (step < 1000 && loss >= 0.05)
}`,
      migrate: `
export async function fit(model, xs, ys) {
  let step = 0, loss
  do {
    loss = await model.trainOnBatch(xs, ys)
    step++
  } while (step < 1000 && loss >= 0.05)
}`,
    },
  ],
  quiet: [
    { because: 'the loop asks whether the loss is finite', code: `export function fit(optimizer, loss) { let cost = 1; while (cost > 0.01) { cost = optimizer.minimize(loss, true).dataSync()[0]; if (!Number.isFinite(cost)) throw new Error('NaN') } }` },
    { because: 'the loop counts steps', code: `export function fit(optimizer, loss) { let step = 0; while (step < 100) { optimizer.minimize(loss); step++ } }` },
    { because: 'the loss is of no training', code: `export function wait(sensor) { let error = 1; while (error > 0.1) { error = sensor.read() } }` },
    { because: 'what is compared is not what the step gives', code: `export function fit(optimizer, loss, clock) { let time = 0; while (time < 10) { optimizer.minimize(loss); time = clock.now() } }` },
  ],
} satisfies Table
