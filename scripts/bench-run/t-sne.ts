/** The gradient of t-SNE: quotients and logarithms in the innermost loop, as dense as they come. */
export function train(steps: number, rate = 200): number {
  const n = 90, y = Array.from({ length: n }, (_, i) => [Math.sin(i) * 1e-2, Math.cos(i * 7) * 1e-2])
  const near = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : Math.exp(i % 3 === j % 3 ? -1 : -4))))
  const all = near.flat().reduce((a, b) => a + b, 0)
  let cost = 0
  for (let step = 0; step < steps; step++) {
    const q: number[][] = []
    let sum = 0
    for (let i = 0; i < n; i++) {
      q.push([])
      for (let j = 0; j < n; j++) {
        const dx = y[i]![0]! - y[j]![0]!, dy = y[i]![1]! - y[j]![1]!
        sum += q[i]![j] = i === j ? 0 : 1 / (1 + dx * dx + dy * dy)
      }
    }
    cost = 0
    for (let i = 0; i < n; i++) {
      let gx = 0, gy = 0
      for (let j = 0; j < n; j++) {
        const p = near[i]![j]! / all, qij = Math.max(q[i]![j]! / sum, 1e-12)
        if (p > 0) cost += p * Math.log(p / qij)
        const pull = 4 * (p - qij) * q[i]![j]!
        gx += pull * (y[i]![0]! - y[j]![0]!)
        gy += pull * (y[i]![1]! - y[j]![1]!)
      }
      y[i]![0]! -= rate * gx
      y[i]![1]! -= rate * gy
    }
  }
  return cost
}
