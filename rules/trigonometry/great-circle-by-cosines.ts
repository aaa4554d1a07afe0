import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const points: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'within'> = { likelihood: 'possible', tensors: 'none', within: ['abs(a) + abs(b) <= MAX', 'abs(c) + abs(d) <= MAX'] }

const haversine = (h: string): Pick<RewriteDeclaration, 'before' | 'after' | 'likelihood' | 'tensors' | 'within' | 'fails'> => ({
  before: `2 * atan2(sqrt(${h}), sqrt(1 - (${h})))`, after: 'haversine(a, c, b, d)', ...points, likelihood: 'remote',
  fails: { underflow: `${h} < TINY`, absorption: 'abs(a) + abs(b) + abs(c) + abs(d) > 1 / sqrt(EPSILON)' },
})

/**
 * The distance of two points on a sphere by the law of cosines is the arc cosine of a number that for neighbours is 1 to all digits: from a
 * kilometre on earth it keeps half of its digits, from a metre few. The haversine of the angle needs the differences of latitude and of longitude only; so does
 * the direction from one point to the other, where the cosines leave a difference of nearly equal numbers.
 */
export default rewrite(
  {
    before: 'acos(sin(a) * sin(b) + cos(a) * cos(b) * cos(d - c))', after: 'haversine(a, c, b, d)', ...points,
    fails: { cancellation: 'abs(sin(a) * sin(b) + cos(a) * cos(b) * cos(d - c)) > 1 - sqrt(EPSILON)', absorption: 'abs(a) + abs(b) + abs(c) + abs(d) > 1 / sqrt(EPSILON)' },
  },
  {
    before: 'atan2(sin(d - c) * cos(b), cos(a) * sin(b) - sin(a) * cos(b) * cos(d - c))', after: 'bearing(a, c, b, d)', ...points,
    fails: { cancellation: 'abs(cos(a) * sin(b) - sin(a) * cos(b) * cos(d - c)) < sqrt(EPSILON) * maximum(1, abs(a) + abs(b) + abs(c) + abs(d))' },
  },
  // The haversine of a tiny angle underflows, and is off where a difference of large angles is rounded.
  haversine('square(sin((b - a) / 2)) + cos(a) * cos(b) * square(sin((d - c) / 2))'),
  haversine('square(sin((b - a) / 2)) + cos(a) * cos(b) * sin((d - c) / 2) * sin((d - c) / 2)'),
)
