/**
 * A loss curve as a line of text. Both axes are logarithmic, because a loss falls about like a power of the steps: while the
 * slope is straight, the training goes on. `×` stands where the loss is no number.
 */
const BARS = [...'▁▂▃▄▅▆▇█']

/** The range of losses that curves drawn below each other share. */
export function lossRange(curves) {
  const logarithms = curves.flat().filter((loss) => loss > 0 && loss < Infinity).map(Math.log)
  return { low: logarithms.reduce((a, b) => Math.min(a, b)), high: logarithms.reduce((a, b) => Math.max(a, b)) }
}

export function curve(losses, { low, high }, width) {
  const height = (loss) => Math.max(0, (Math.log(loss) - low) / (high - low || 1))
  const bar = (loss) => (Number.isFinite(loss) ? BARS[Math.round(height(loss) * (BARS.length - 1))] : '×')
  return Array.from({ length: width }, (_, column) => bar(losses[Math.round(losses.length ** ((column + 1) / width)) - 1])).join('')
}

/** 1, 10, 100 … below the columns that they belong to. */
export function axis(steps, width) {
  let line = ''
  for (let power = 1; power <= steps; power *= 10) line = line.padEnd(Math.max(0, Math.round((Math.log(power) / Math.log(steps)) * width) - 1)) + power
  return line
}
