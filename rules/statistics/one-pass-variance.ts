import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

/**
 * The mean of the squares and the square of the mean agree in their leading digits as soon as the data sit far from 0, and
 * their difference keeps only the digits that are left; it can come out negative, and its root is then NaN. Subtract the
 * mean first.
 */
export default rewrite(
  {
    before: 'mean(square(x)) - square(mean(x))',
    after: 'variance(x)',
    fails: { cancellation: 'variance(x) < sqrt(EPSILON) * square(mean(x))' },
  },
  {
    before: '(sum(square(x)) - square(sum(x)) / length(x)) / (length(x) - 1)',
    after: 'sampleVariance(x)',
    fails: {
      cancellation: 'variance(x) < sqrt(EPSILON) * square(mean(x))',
      overflow: 'square(sum(x)) > MAX',
    },
  },
  {
    before: '(sum(square(x)) - square(sum(x)) / length(x)) / length(x)',
    after: 'variance(x)',
    fails: {
      cancellation: 'variance(x) < sqrt(EPSILON) * square(mean(x))',
      overflow: 'square(sum(x)) > MAX',
    },
  },
  // The sum of the squared deviations, before it is divided.
  ...['sum(square(x)) - square(sum(x)) / length(x)', 'sum(square(x)) - length(x) * square(mean(x))', 'sum(square(x)) - length(x) * mean(x) * mean(x)'].map((before): RewriteDeclaration => ({
    before,
    after: 'length(x) * variance(x)',
    fails: { cancellation: 'variance(x) < sqrt(EPSILON) * square(mean(x))' },
  })),
  {
    before: 'length(x) * sum(square(x)) - square(sum(x))',
    after: 'square(length(x)) * variance(x)',
    fails: { cancellation: 'variance(x) < sqrt(EPSILON) * square(mean(x))', overflow: 'length(x) * sum(square(x)) + square(sum(x)) > MAX' },
  },
)
