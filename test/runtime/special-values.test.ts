/** What each primitive gives at the ends of its domain and beyond, and why. */
import { describe, expect, test } from 'vitest'
import * as stable from '../../src/runtime/stable.ts'

type Value = number | boolean | readonly number[]
type Row = readonly [arguments_: readonly unknown[], value: Value, why: string]
const INF = Infinity

const scalars: Record<string, readonly Row[]> = {
  sigmoid: [
    [[-INF], 0, 'the limit'], [[INF], 1, 'the limit'], [[NaN], NaN, 'NaN stays NaN'], [[0], 0.5, 'the middle'], [[-0], 0.5, 'the middle'],
    [[-745.2], 0, 'the result rounds to 0'], [[-745.1], 5e-324, 'the smallest number, not 0 and not NaN'], [[5e-324], 0.5, 'flat around 0'], [[1e308], 1, 'no overflow'], [[-1e308], 0, 'no overflow'],
  ],
  oneMinusSigmoid: [[[INF], 0, 'the limit'], [[-INF], 1, 'the limit'], [[NaN], NaN, 'NaN stays NaN'], [[0], 0.5, 'the middle']],
  sigmoidDerivative: [[[INF], 0, 'flat far out'], [[-INF], 0, 'flat far out'], [[0], 0.25, 'steepest'], [[NaN], NaN, 'NaN stays NaN'], [[745.1], 5e-324, 'the smallest number']],
  tanh: [[[-0], -0, 'odd'], [[0], 0, 'odd'], [[INF], 1, 'the limit'], [[-INF], -1, 'the limit'], [[NaN], NaN, 'NaN stays NaN'], [[5e-324], 5e-324, 'the identity around 0'], [[22], 1, 'rounds to 1']],
  tanhDerivative: [[[0], 1, 'steepest'], [[INF], 0, 'flat far out'], [[-INF], 0, 'flat far out'], [[NaN], NaN, 'NaN stays NaN'], [[373.2], 5e-324, 'the smallest number: e is subnormal, and 4e is not rounded twice']],
  softplus: [[[-INF], 0, 'the limit'], [[INF], INF, 'the identity far out'], [[NaN], NaN, 'NaN stays NaN'], [[0], Math.LN2, 'log(1 + 1)'], [[1e308], 1e308, 'no overflow'], [[-745.1], 5e-324, 'the smallest number'], [[-746], 0, 'rounds to 0']],
  logSigmoid: [[[-INF], -INF, 'the identity far out'], [[INF], -0, 'the limit from below'], [[NaN], NaN, 'NaN stays NaN'], [[0], -Math.LN2, 'log(1/2)'], [[-1e308], -1e308, 'no overflow']],
  logOneMinusSigmoid: [[[INF], -INF, 'minus the identity far out'], [[-INF], -0, 'the limit from below'], [[NaN], NaN, 'NaN stays NaN']],
  invSoftplus: [[[0], -INF, 'softplus is 0 at −∞ only'], [[-0], -INF, 'softplus is 0 at −∞ only'], [[INF], INF, 'the identity far out'], [[-1], NaN, 'softplus is never negative'], [[NaN], NaN, 'NaN stays NaN']],
  logit: [
    [[0], -INF, 'sigmoid is 0 at −∞'], [[-0], -INF, 'sigmoid is 0 at −∞'], [[1], INF, 'sigmoid is 1 at ∞'], [[0.5], 0, 'the middle'], [[-0.1], NaN, 'no probability'], [[1.1], NaN, 'no probability'],
    [[INF], NaN, 'no probability'], [[NaN], NaN, 'NaN stays NaN'], [[5e-324], -744.4400719213812, 'log p'],
  ],
  bceWithLogits: [
    [[INF, 1], 0, 'certain and right: 0 · ∞ counts as 0'], [[-INF, 0], 0, 'certain and right'], [[INF, 0], INF, 'certain and wrong'], [[-INF, 1], INF, 'certain and wrong'], [[INF, 0.5], INF, 'half wrong'],
    [[0, 0.3], Math.LN2, 'no opinion'], [[NaN, 0], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN'], [[INF, NaN], NaN, 'NaN stays NaN'], [[1e308, 0], 1e308, 'no overflow'], [[1e308, 1], 0, 'rounds to 0'],
  ],
  log1mexp: [[[0], -INF, 'log 0'], [[-0], -INF, 'log 0'], [[-INF], -0, 'log 1 from below'], [[1], NaN, '1 − e is negative'], [[NaN], NaN, 'NaN stays NaN'], [[-5e-324], -744.4400719213812, 'log(−x) around 0'], [[-1e308], -0, 'no overflow']],
  logExpm1: [[[0], -INF, 'log 0'], [[-1], NaN, 'e⁻¹ − 1 is negative'], [[INF], INF, 'the identity far out'], [[NaN], NaN, 'NaN stays NaN'], [[1e308], 1e308, 'no overflow'], [[5e-324], -744.4400719213812, 'log x around 0']],
  logAddExp: [
    [[-INF, -INF], -INF, '0 + 0; the textbook form is NaN'], [[INF, INF], INF, '∞ + ∞; the textbook form is NaN'], [[INF, -INF], INF, '∞ + 0'], [[-INF, 3], 3, '0 + e³'], [[3, -INF], 3, 'e³ + 0'], [[INF, 3], INF, '∞'],
    [[NaN, 1], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN'], [[NaN, -INF], NaN, 'NaN stays NaN'], [[NaN, INF], NaN, 'NaN stays NaN'], [[0, 0], Math.LN2, 'log 2'], [[1e308, 1e308], 1e308, 'no overflow'], [[1e308, -1e308], 1e308, 'no overflow'],
  ],
  logSubExp: [
    [[Math.LN2, 0], -4.638093627692599e-17, 'eᵃ − 1 near 1'],
    [[3, 3], -INF, 'log 0'], [[-INF, -INF], -INF, 'log(0 − 0)'], [[INF, INF], NaN, '∞ − ∞'], [[INF, 3], INF, '∞'], [[3, -INF], 3, 'e³ − 0'], [[1, 2], NaN, 'negative'], [[-INF, 0], NaN, 'negative'],
    [[NaN, 0], NaN, 'NaN stays NaN'], [[0, NaN], NaN, 'NaN stays NaN'], [[1e308, -1e308], 1e308, 'no overflow'],
  ],
  logCosh: [[[0], 0, 'log 1'], [[-0], 0, 'even'], [[INF], INF, '|x| far out'], [[-INF], INF, '|x| far out'], [[NaN], NaN, 'NaN stays NaN'], [[1e308], 1e308, 'no overflow'], [[1e-160], 5e-321, 'x²/2 around 0']],
  xlogx: [[[0], 0, 'its limit'], [[-0], 0, 'its limit'], [[1], 0, 'log 1'], [[INF], INF, '∞ · ∞'], [[-1], NaN, 'log of a negative'], [[NaN], NaN, 'NaN stays NaN'], [[5e-324], -744 * 5e-324, 'subnormal'], [[1e308], INF, 'overflows itself']],
  xlogy: [
    [[0, 0], 0, '0 log 0 = 0'], [[0, -1], 0, 'nothing is asked of y'], [[0, INF], 0, 'nothing is asked of y'], [[0, NaN], NaN, 'NaN stays NaN'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1, 0], -INF, 'log 0'], [[-1, 0], INF, '−log 0'],
    [[1, -1], NaN, 'log of a negative'], [[INF, 1], NaN, '∞ · 0'], [[INF, 2], INF, '∞'], [[2, INF], INF, 'log ∞'],
  ],
  xlog1py: [[[0, -1], 0, '0 log 0 = 0'], [[0, -2], 0, 'nothing is asked of y'], [[0, NaN], NaN, 'NaN stays NaN'], [[1, -1], -INF, 'log 0'], [[1, -2], NaN, 'log of a negative'], [[1, INF], INF, 'log ∞'], [[INF, 0], NaN, '∞ · 0'], [[3, 1e-300], 3e-300, 'x y around 0']],
  safeLog: [
    [[0], -708.3964185322641, 'the floor, the smallest normal number'], [[-1], -708.3964185322641, 'below the floor'], [[-INF], -708.3964185322641, 'below the floor'], [[5e-324], -708.3964185322641, 'below the floor'], [[1], 0, 'log 1'],
    [[INF], INF, 'log ∞'], [[NaN], NaN, 'NaN stays NaN'], [[0, 0], -INF, 'a floor of 0 is none'],
  ],
  safeSqrt: [[[-1e-17], 0, 'below 0 counts as 0'], [[-INF], 0, 'below 0 counts as 0'], [[-0], -0, 'IEEE 754'], [[4], 2, 'a root'], [[INF], INF, 'the limit'], [[NaN], NaN, 'NaN stays NaN']],
  safeAcos: [[[1], 0, 'no angle'], [[1 + 1e-15], 0, 'above 1 counts as 1'], [[INF], 0, 'above 1 counts as 1'], [[-1], Math.PI, 'opposite'], [[-2], Math.PI, 'below −1 counts as −1'], [[0], Math.PI / 2, 'a right angle'], [[NaN], NaN, 'NaN stays NaN']],
  nonZero: [[[0], 1, '1 stands in for 0'], [[-0], 1, '1 stands in for 0'], [[5e-324], 5e-324, 'not 0'], [[-2], -2, 'not 0'], [[INF], INF, 'not 0'], [[NaN], NaN, 'NaN stays NaN']],
  exprel: [[[0], 1, 'the limit'], [[-0], 1, 'the limit'], [[5e-324], 1, '1 around 0'], [[-INF], 0, '−1 / −∞'], [[INF], INF, 'overflow'], [[710], 3.147e305, 'e⁷¹⁰ overflows, e⁷¹⁰ / 710 does not'], [[717], INF, 'overflow'], [[NaN], NaN, 'NaN stays NaN']],
  log1pmx: [[[0], -0, 'from below'], [[-1], -INF, 'log 0'], [[INF], -INF, '−x far out'], [[-2], NaN, 'log of a negative'], [[NaN], NaN, 'NaN stays NaN'], [[1e-170], -0, 'underflows itself'], [[1e300], -1e300, '−x far out']],
  powm1: [
    [[0, 1], -1, '0¹ − 1'], [[0, 0], 0, '0⁰ = 1'], [[0, -1], INF, '1 / 0'], [[1, 5], 0, '1⁵ = 1'], [[5, 0], 0, '5⁰ = 1'], [[-2, 3], -9, 'a whole power'], [[-2, 2], 3, 'a whole power'], [[-2, 0.5], NaN, 'no real root'], [[2, 1024], INF, 'overflow'],
    [[2, -2000], -1, 'rounds to −1'], [[NaN, 1], NaN, 'NaN stays NaN'], [[2, NaN], NaN, 'NaN stays NaN'], [[INF, 2], INF, '∞'], [[2, INF], INF, '∞'], [[2, -INF], -1, '0 − 1'],
  ],
  quadraticRoot: [[[1, -3, 2], 2, 'the larger root'], [[1, 3, 2], -1, 'the smaller in size'], [[0, 2, -4], 2, 'a line'], [[0, -2, 1], INF, 'the root that a line has lost'], [[1, 0, 1], NaN, 'no real root'], [[0, 0, 1], NaN, 'never 0'], [[-1, 0, 0], -0, 'the sign of a'], [[NaN, 1, 1], NaN, 'NaN stays NaN'], [[1, NaN, 1], NaN, 'NaN stays NaN'], [[1, 1, NaN], NaN, 'NaN stays NaN'], [[1, 1, -INF], INF, 'the root of ∞'], [[2 ** 1000, -3 * 2 ** 1000, 2 ** 1001], 2, 'b² overflows'], [[2 ** -1000, -3 * 2 ** -1000, 2 ** -999], 2, 'b² underflows']],
  projection: [[[3, 4, 1, 0], 3, 'along an axis'], [[1, 0, 0, 0], NaN, 'no direction'], [[0, 0, 0, 0], NaN, '0 / 0'], [[1, 0, -0, 1], -0, 'the sign of c'], [[INF, 0, 1, 1], INF, '∞ / 2'], [[1, 0, 0, INF], 0, '0 / ∞'], [[NaN, 1, 1, 1], NaN, 'NaN stays NaN'], [[1, 1, 1, NaN], NaN, 'NaN stays NaN'], [[2 ** 1000, 0, 2 ** 900, 0], 2 ** 100, 'the squares overflow'], [[2 ** -1000, 0, 2 ** -1000, 0], 1, 'the squares underflow']],
  complexRoot: [[[0, 0], 0, '√0'], [[4, 0], 2, 'a real number'], [[-4, 0], 0, 'an imaginary root'], [[INF, NaN], INF, 'whatever the other part'], [[NaN, -INF], INF, 'whatever the other part'], [[-INF, 1], 0, 'the root is imaginary'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN'], [[3 * 2 ** 1000, 2 ** 1002], 2 ** 501, 'the squares overflow'], [[-3 * 2 ** -1000, 2 ** -998], 2 ** -500, 'the squares underflow']],
  compoundGrowth: [[[0, 5], 0, 'no interest'], [[0.1, 0], 0, 'no time'], [[-1, 2], -1, 'all lost'], [[-1, -1], INF, '1 / 0'], [[-2, 2.5], NaN, 'the root of a negative number'], [[-3, 2], 3, '(−2)² − 1'], [[-3, 3], -9, '(−2)³ − 1'], [[-INF, 2], INF, '∞² − 1'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN'], [[2 ** -1000, 2 ** 1000], 1.7182818284590453, 'the exponent is 1'], [[1, 2000], INF, 'overflow']],
  sinStep: [[[1, 0], 0, 'no step'], [[0, 1e-20], 1e-20, 'y around 0'], [[INF, 1], NaN, 'no angle'], [[1, INF], NaN, 'no angle'], [[1e308, 1e308], NaN, 'the sum overflows'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN']],
  cosStep: [[[1, 0], 0, 'no step'], [[0, 1e-10], -5.0000000000000005e-21, '−y²/2 around 0'], [[INF, 1], NaN, 'no angle'], [[1, -INF], NaN, 'no angle'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN']],
  tanStep: [[[1, 0], 0, 'no step'], [[0, 1e-20], 1e-20, 'y around 0'], [[INF, 1], NaN, 'no angle'], [[1, NaN], NaN, 'NaN stays NaN']],
  atanStep: [[[1, 0], 0, 'no step'], [[INF, 1], 0, 'both at the limit'], [[0, INF], Math.PI / 2, 'to the limit'], [[INF, -INF], NaN, '∞ − ∞'], [[-1e300, 2e300], Math.PI, 'from one end to the other'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN']],
  logStep: [[[1, 0], 0, 'no step'], [[2, -2], -INF, 'log 0'], [[1, -0], -0, 'no step down'], [[0, 1], INF, 'from log 0'], [[0, -1], INF, 'from log 0'], [[1, -INF], INF, 'an infinite ratio'], [[INF, -1], -0, 'nothing beside it'], [[0, 0], NaN, '∞ − ∞'], [[1, INF], INF, 'log ∞'], [[INF, 1], 0, 'nothing beside it'], [[1, -2], NaN, 'log of a negative'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1e20, 1], 1e-20, 'y / x around 0']],
  logRatio: [[[1, 1], 0, 'log 1'], [[0, 1], -INF, 'log 0'], [[1, 0], INF, 'log ∞'], [[0, 0], NaN, '0 / 0'], [[INF, INF], NaN, '∞ / ∞'], [[-2, -2], 0, 'of one sign'], [[-1, 1], NaN, 'log of a negative'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1e300, 1e-300], 1381.5510557964274, 'no overflow']],
  xlogxStep: [[[0, 0], 0, 'no step'], [[0, 2], 1.3862943611198906, '2 log 2'], [[2, -2], -1.3862943611198906, '−2 log 2'], [[1e20, 1], 47.051701859880914, 'log x + 1'], [[1, INF], INF, '∞ log ∞'], [[INF, 1], NaN, '∞ − ∞'], [[-1, 3], NaN, 'log of a negative'], [[NaN, 1], NaN, 'NaN stays NaN'], [[1, NaN], NaN, 'NaN stays NaN']],
  powStep: [
    [[2, 1, 3], 19, '27 − 8'], [[-3, 1, 2], -5, '4 − 9'], [[-3, 1, 3], 19, '−8 + 27'], [[-3, 6, 2], 0, 'the same size'], [[1, 0, 5], 0, 'no step'], [[2, 3, 0], 0, 'both 1'], [[0, 2, 3], 8, 'from 0'], [[2, -2, 3], -8, 'to 0'],
    [[-1, 0.5, 0.5], NaN, 'no real root'], [[1e20, 1, 2], 2e20, '2x'], [[1, INF, 2], INF, '∞ − 1'], [[INF, 1, 2], NaN, '∞ − ∞'], [[NaN, 1, 1], NaN, 'NaN stays NaN'], [[1, NaN, 1], NaN, 'NaN stays NaN'], [[1, 1, NaN], NaN, 'NaN stays NaN'], [[1e200, 1e200, 2], INF, 'overflow'],
  ],
  bernoulliCumulant: [[[0, 5], 0, 'it never happens'], [[1, 5], 5, 'it always happens'], [[0.5, 0], 0, 'log 1'], [[0.5, -INF], -Math.LN2, 'log(1 − p)'], [[0.5, INF], INF, '∞'], [[0.5, 1000], 999.3068528194401, 'no overflow'], [[2, -INF], NaN, 'log of a negative'], [[NaN, 1], NaN, 'NaN stays NaN'], [[0.5, NaN], NaN, 'NaN stays NaN']],
  quotientOfProducts: [[[3, 4, 2, 6], 1, '12 / 12'], [[1e200, 1e200, 1e250, 1e150], 1, 'no overflow'], [[0, 1, 1e-200, 1e-200], 0, '0 / tiny'], [[1, 1, 0, -1], -INF, '1 / −0'], [[0, 1, 0, 1], NaN, '0 / 0'], [[INF, 1, 1e-200, 1e-200], INF, '∞ / tiny'], [[1, 1, INF, 1], 0, '1 / ∞'], [[NaN, 1, 1, 1], NaN, 'NaN stays NaN'], [[1, 1, 1, NaN], NaN, 'NaN stays NaN'], [[1e200, 1e200, 1, 1], INF, 'overflows itself']],
  quotientOfTripleProducts: [[[2, 3, 4, 4, 3, 2], 1, '24 / 24'], [[2 ** 700, 2 ** 700, 2 ** 700, 2 ** 1000, 2 ** 700, 2 ** 400], 1, 'no overflow'], [[0, 1, 1, 1, 1, 1], 0, '0'], [[1, 1, 1, 0, 1, 1], INF, '1 / 0'], [[NaN, 1, 1, 1, 1, 1], NaN, 'NaN stays NaN'], [[1, 1, 1, 1, 1, NaN], NaN, 'NaN stays NaN']],
  sinPi: [[[0], 0, 'odd'], [[-0], -0, 'odd'], [[1], 0, 'half a turn'], [[-3], -0, 'odd'], [[0.5], 1, 'a quarter turn'], [[-1.5], 1, 'three quarters back'], [[1e16], 0, 'whole turns'], [[INF], NaN, 'no angle'], [[NaN], NaN, 'NaN stays NaN']],
  cosPi: [[[0], 1, 'no turn'], [[1], -1, 'half a turn'], [[0.5], 0, 'a quarter turn'], [[-0.5], 0, 'even'], [[1.5], 0, 'three quarters'], [[1e16], 1, 'whole turns'], [[INF], NaN, 'no angle'], [[NaN], NaN, 'NaN stays NaN']],
  bearing: [[[0, 0, 0, 0], 0, 'the same point'], [[0, 0, 1, 0], 0, 'north'], [[1, 0, 0, 0], Math.PI, 'south'], [[0, 0, 0, 1], Math.PI / 2, 'east'], [[0, 0, 0, -1], -Math.PI / 2, 'west'], [[0, 0, 1e-200, 1e-200], Math.PI / 4, 'neighbours'], [[INF, 0, 0, 0], NaN, 'no angle'], [[0, 0, 0, NaN], NaN, 'NaN stays NaN']],
  sinmx: [[[0], -0, 'from below'], [[INF], NaN, 'no angle'], [[NaN], NaN, 'NaN stays NaN'], [[1e-5], -1.6666666666583337e-16, '−x³/6 around 0'], [[5e-324], -0, 'underflows itself']],
  tanmx: [[[0], 0, 'tan 0'], [[INF], NaN, 'no angle'], [[NaN], NaN, 'NaN stays NaN'], [[1e-5], 3.3333333334666674e-16, 'x³/3 around 0']],
  invmcot: [[[0], 0, 'the limit'], [[-0], -0, 'the limit'], [[INF], NaN, 'no angle'], [[NaN], NaN, 'NaN stays NaN'], [[1e-20], 3.3333333333333334e-21, 'x/3 around 0']],
  langevin: [[[0], 0, 'the limit'], [[-0], -0, 'the limit'], [[INF], 1, 'the limit'], [[-INF], -1, 'the limit'], [[NaN], NaN, 'NaN stays NaN'], [[1e-20], 3.3333333333333334e-21, 'x/3 around 0']],
  logSinhc: [[[0], 0, 'the limit'], [[-0], 0, 'even'], [[INF], INF, '|x| far out'], [[-INF], INF, '|x| far out'], [[NaN], NaN, 'NaN stays NaN'], [[1000], 992.3990975404579, 'no overflow']],
  sinc: [[[0], 1, 'the limit'], [[-0], 1, 'the limit'], [[INF], 0, 'the limit'], [[-INF], 0, 'the limit'], [[NaN], NaN, 'NaN stays NaN'], [[5e-324], 1, '1 around 0'], [[1e308], 4.533964905016491e-309, 'the largest arguments keep their digits']],
  cosm1: [[[0], -0, 'from below'], [[INF], NaN, 'no limit'], [[NaN], NaN, 'NaN stays NaN'], [[1e-170], -0, 'underflows itself']],
  hypot2: [[[3, 4], 5, 'Pythagoras'], [[INF, NaN], INF, 'IEEE 754: whatever the other'], [[-INF, 1], INF, 'infinite'], [[NaN, 1], NaN, 'NaN stays NaN'], [[0, 0], 0, 'no length'], [[-0, -0], 0, 'no length'], [[0, -3], 3, 'one leg'], [[1e308, 1e308], 1.4142135623730951e308, 'no overflow'], [[5e-324, 0], 5e-324, 'no underflow'], [[1e308, 1.7e308], INF, 'overflows itself']],
  haversine: [[[1, 2, 1, 2], 0, 'the same point'], [[0, 0, 0, Math.PI], Math.PI, 'opposite'], [[INF, 0, 0, 0], NaN, 'no place'], [[0, NaN, 0, 0], NaN, 'NaN stays NaN'], [[0, 0, 1e-300, 0], 1e-300, 'no underflow']],
  normalLogPdf: [
    [[INF], -INF, 'density 0'], [[0, 0, INF], -INF, 'spread over everything'], [[0, 0, 0], INF, 'all at the mean'], [[1, 0, 0], -INF, 'nothing beside it'], [[0, 0, -1], NaN, 'no deviation'], [[NaN], NaN, 'NaN stays NaN'], [[INF, INF], NaN, '∞ − ∞'],
    [[1e200], -INF, 'overflows itself'], [[1e-200, 0, 1e-200], 459.09808006560445, 'the deviation may be tiny'],
  ],
  logFactorial: [[[0], 0, '0! = 1'], [[1], 0, '1! = 1'], [[-1], NaN, 'no factorial'], [[1.5], NaN, 'no whole number'], [[INF], INF, 'the limit'], [[NaN], NaN, 'NaN stays NaN'], [[1e308], INF, 'overflow'], [[1e300], 6.897755278982137e302, 'no overflow before']],
  logBinomial: [[[5, 0], 0, 'one way'], [[5, 5], 0, 'one way'], [[5, 6], -INF, 'no way'], [[0, 0], 0, 'one way'], [[5, -1], NaN, 'outside'], [[5.5, 1], NaN, 'outside'], [[NaN, 1], NaN, 'NaN stays NaN'], [[2 ** 53, 1], 36.7368005696771, 'log n'], [[INF, 1], NaN, 'outside']],
  isClose: [[[INF, INF], true, 'the same'], [[INF, 1e308], false, 'an infinity is close to itself only'], [[NaN, NaN], false, 'NaN is close to nothing'], [[0, -0], true, 'equal'], [[0, 5e-324], false, 'no relative distance from 0'], [[1e308, -1e308], false, 'their difference overflows'], [[1, 1 + 1e-10], true, 'close']],
}

const vectors: Record<string, readonly Row[]> = {
  max: [[[[]], -INF, 'neutral'], [[[NaN, 1]], NaN, 'as Math.max'], [[[1, NaN]], NaN, 'as Math.max'], [[[-0, 0]], 0, 'as Math.max'], [[[0, -0]], 0, 'as Math.max'], [[[-0]], -0, 'the only one'], [[[-INF]], -INF, 'the only one']],
  min: [[[[]], INF, 'neutral'], [[[NaN, 1]], NaN, 'as Math.min'], [[[1, NaN]], NaN, 'as Math.min'], [[[-0, 0]], -0, 'as Math.min'], [[[0, -0]], -0, 'as Math.min'], [[[INF]], INF, 'the only one']],
  sum: [[[[]], 0, 'neutral'], [[[7]], 7, 'the only one'], [[[INF, 1]], INF, 'infinite'], [[[INF, -INF]], NaN, '∞ − ∞'], [[[1, NaN]], NaN, 'NaN stays NaN'], [[[1e308, 1e308]], INF, 'overflows itself'], [[[1e308, 1e308, -1e308, -1e308, 3e-310]], 3e-310, 'nothing is lost to what cancels']],
  mean: [[[[]], NaN, 'no values'], [[[7]], 7, 'the only one'], [[[INF, 1]], INF, 'infinite'], [[[INF, -INF]], NaN, '∞ − ∞'], [[[1, NaN]], NaN, 'NaN stays NaN'], [[[1.7e308, 1.7e308]], 1.7e308, 'no overflow'], [[[5e-324, 5e-324, 5e-324]], 5e-324, 'no underflow']],
  variance: [[[[]], NaN, 'no values'], [[[7]], 0, 'one value'], [[[0.1, 0.1, 0.1]], 0, 'the same, though their sum is rounded'], [[[1, INF]], NaN, 'no distance'], [[[1, NaN]], NaN, 'NaN stays NaN'], [[[1e200, -1e200]], INF, 'overflows itself'], [[[1.5e308, 1.5e308]], 0, 'the same'], [[[1e-200, 0]], 0, 'underflows itself']],
  sampleVariance: [[[[]], NaN, 'no values'], [[[7]], NaN, 'one value says nothing of a spread'], [[[3, 3]], 0, 'the same'], [[[1, NaN]], NaN, 'NaN stays NaN']],
  standardDeviation: [[[[]], NaN, 'no values'], [[[7]], 0, 'one value'], [[[1e-200, 3e-200]], 1e-200, 'its square underflows'], [[[1e200, 3e200]], 1e200, 'its square overflows'], [[[1, NaN]], NaN, 'NaN stays NaN'], [[[1.7e308, -1.7e308]], 1.7e308, 'the distance from one to the other overflows']],
  covariance: [[[[], []], NaN, 'no values'], [[[1, 2], [3, 3]], 0, 'one is constant'], [[[1, NaN], [1, 2]], NaN, 'NaN stays NaN'], [[[1, INF], [1, 2]], NaN, 'no distance'], [[[1e200, -1e200], [1e-200, -1e-200]], 1, 'no overflow']],
  sampleCovariance: [[[[], []], NaN, 'no values'], [[[1], [1]], NaN, 'one value says nothing'], [[[1, 2], [3, 3]], 0, 'one is constant']],
  norm2: [[[[]], 0, 'no length'], [[[-3]], 3, 'one element'], [[[0, -0]], 0, 'no length'], [[[INF, 1]], INF, 'infinite'], [[[INF, NaN]], NaN, 'NaN stays NaN'], [[[1e200, 1e200]], 1.4142135623730951e200, 'no overflow'], [[[1e-320, 0]], 1e-320, 'no underflow'], [[[1.7e308, 1.7e308]], INF, 'overflows itself']],
  normalize: [[[[]], [], 'nothing'], [[[0, 0]], [0, 0], 'no direction'], [[[-2]], [-1], 'one element'], [[[INF, 1, -INF]], [Math.SQRT1_2, 0, -Math.SQRT1_2], 'the limit'], [[[1, NaN]], [NaN, NaN], 'NaN makes all NaN'], [[[5e-324, 0]], [1, 0], 'no underflow'], [[[1e308, 0]], [1, 0], 'no overflow']],
  standardize: [[[[]], [], 'nothing'], [[[7]], [0], 'one value'], [[[0.1, 0.1, 0.1]], [0, 0, 0], 'no spread'], [[[1, NaN]], [NaN, NaN], 'NaN makes all NaN'], [[[1, INF]], [NaN, NaN], 'no mean to be near to'], [[[1e308, -1e308]], [1, -1], 'no overflow'], [[[0, 2e-323]], [-1, 1], 'no underflow']],
  minMaxScale: [[[[]], [], 'nothing'], [[[7]], [0], 'one value'], [[[5, 5]], [0, 0], 'no range'], [[[1, NaN]], [NaN, NaN], 'NaN makes all NaN'], [[[1, INF]], [NaN, NaN], 'no range'], [[[1.7e308, -1.7e308, 0]], [1, 0, 0.5], 'no overflow'], [[[0, 5e-324]], [0, 1], 'no underflow']],
  softmax: [
    [[[]], [], 'nothing'], [[[7]], [1], 'one value'], [[[-INF, -INF]], [0.5, 0.5], 'the limit of equal values'], [[[INF, 0, INF]], [0.5, 0, 0.5], 'the limit'], [[[INF, -INF]], [1, 0], 'the limit'], [[[-INF, 0]], [0, 1], 'masked'],
    [[[NaN, 0]], [NaN, NaN], 'NaN makes all NaN'], [[[INF, NaN]], [NaN, NaN], 'NaN makes all NaN'], [[[-INF]], [1], 'one value'], [[[1e308, -1e308]], [1, 0], 'no overflow'], [[[0, -745.1]], [1, 5e-324], 'the smallest number'],
  ],
  logSoftmax: [
    [[[]], [], 'nothing'], [[[7]], [-0], 'log 1'], [[[-INF, -INF]], [-Math.LN2, -Math.LN2], 'the limit of equal values'], [[[INF, 0]], [-0, -INF], 'the limit'], [[[-INF, 0]], [-INF, -0], 'masked'], [[[NaN, 0]], [NaN, NaN], 'NaN makes all NaN'], [[[0, 800]], [-800, -0], 'no underflow'],
    [[[0, -700]], [-9.859676543759771e-305, -700], 'the largest keeps its digits'],
  ],
  logSumExp: [[[[]], -INF, 'log 0'], [[[7]], 7, 'the only one'], [[[-INF, -INF]], -INF, 'log(0 + 0)'], [[[INF, -INF]], INF, '∞ + 0'], [[[INF, INF]], INF, '∞ + ∞'], [[[NaN, INF]], NaN, 'NaN stays NaN'], [[[-INF, 3]], 3, '0 + e³'], [[[1e308, 1e308]], 1e308, 'no overflow'], [[[-1e308, -1e308]], -1e308, 'no underflow']],
  logMeanExp: [[[[]], NaN, 'no values'], [[[7]], 7, 'the only one'], [[[-INF, -INF]], -INF, 'log 0'], [[[INF, 0]], INF, 'infinite'], [[[NaN]], NaN, 'NaN stays NaN'], [[[-INF, 0]], -Math.LN2, 'half of it']],
  crossEntropyWithLogits: [
    [[[7], 0], 0, 'one class'], [[[-INF, 0], 0], INF, 'ruled out, and true'], [[[-INF, 0], 1], 0, 'ruled out, and false'], [[[-INF, -INF], 0], Math.LN2, 'the limit of equal logits'], [[[INF, 0], 0], 0, 'certain and right'], [[[INF, 0], 1], INF, 'certain and wrong'],
    [[[NaN, 0], 1], NaN, 'NaN stays NaN'], [[[-INF, 0], [0, 1]], 0, '0 · ∞ = 0'], [[[-INF, 0], [1, 0]], INF, 'ruled out, and true'], [[[0, 0], [0.5, 0.5]], Math.LN2, 'no opinion'], [[[0, 0], [NaN, 1]], NaN, 'NaN stays NaN'], [[[NaN, 0], [0, 1]], NaN, 'NaN stays NaN'],
    [[[INF, 0], [1, 0]], 0, 'certain and right'], [[[1000, 0], [1, 0]], 0, 'rounds to 0'],
  ],
  entropy: [[[[]], 0, 'nothing'], [[[1]], 0, 'certain'], [[[1, 0]], 0, '0 log 0 = 0'], [[[-0.1, 1.1]], NaN, 'no probability'], [[[NaN]], NaN, 'NaN stays NaN'], [[[5e-324]], 744 * 5e-324, 'subnormal']],
  klDivergence: [[[[], []], 0, 'nothing'], [[[0, 1], [0, 1]], 0, 'the same'], [[[0.3, 0.7], [0.3, 0.7]], 0, 'the same'], [[[1, 0], [0, 1]], INF, 'impossible under q'], [[[0, 1], [0.5, 0.5]], Math.LN2, '0 log 0 = 0'], [[[-1, 2], [0.5, 0.5]], NaN, 'no probability'], [[[NaN, 1], [0.5, 0.5]], NaN, 'NaN stays NaN'], [[[1], [5e-324]], 744.4400719213812, 'no underflow of a quotient']],
  jensenShannon: [[[[], []], 0, 'nothing'], [[[1, 0], [0, 1]], Math.LN2, 'nothing shared'], [[[0.3, 0.7], [0.3, 0.7]], 0, 'the same'], [[[-1, 2], [0.5, 0.5]], NaN, 'no probability'], [[[NaN, 1], [0.5, 0.5]], NaN, 'NaN stays NaN']],
  cosineSimilarity: [[[[], []], 0, 'no direction'], [[[0, 0], [1, 2]], 0, 'no direction'], [[[1, 2], [2, 4]], 1, 'parallel'], [[[1, 2], [-2, -4]], -1, 'opposite'], [[[1, NaN], [1, 2]], NaN, 'NaN stays NaN'], [[[1, INF], [1, 2]], NaN, 'no direction among finite ones'], [[[0, 0], [1, NaN]], NaN, 'NaN stays NaN'], [[[1e200, 1e200], [1e-200, 1e-200]], 1, 'no overflow'], [[[5e-324], [1e308]], 1, 'no underflow']],
  angleBetween: [[[[], []], Math.PI / 2, 'no direction'], [[[0, 0], [1, 2]], Math.PI / 2, 'no direction'], [[[1, 2], [1, 2]], 0, 'parallel'], [[[1, 2], [-1, -2]], Math.PI, 'opposite'], [[[1, 0], [0, 1e-300]], Math.PI / 2, 'no underflow'], [[[1, NaN], [1, 2]], NaN, 'NaN stays NaN'], [[[1, INF], [1, 2]], NaN, 'no direction among finite ones']],
  geometricMean: [[[[]], NaN, 'no values'], [[[7]], 7, 'the only one'], [[[0, 5]], 0, 'a factor of 0'], [[[INF, 5]], INF, 'a factor of ∞'], [[[0, INF]], NaN, '0 · ∞'], [[[-1, 1]], NaN, 'no real root in general'], [[[NaN]], NaN, 'NaN stays NaN'], [[[5e-324, 5e-324]], 5e-324, 'no underflow'], [[[1.7e308, 1.7e308]], 1.7e308, 'no overflow']],
  quadraticRoots: [[[1, 0, 1], [NaN, NaN], 'no real root'], [[1, 2, 1], [-1, -1], 'they meet'], [[0, 2, -4], [2, NaN], 'a line'], [[0, 0, 1], [NaN, NaN], 'never 0'], [[1, 0, -4], [-2, 2], 'no middle term'], [[1, -3, 0], [0, 3], 'a root at 0'], [[1, 0, 0], [0, 0], 'both at 0'], [[NaN, 1, 1], [NaN, NaN], 'NaN stays NaN'], [[INF, 1, 1], [NaN, NaN], 'no equation'], [[2 ** 1000, -3 * 2 ** 1000, 2 ** 1001], [1, 2], 'b² overflows'], [[2 ** -1000, -3 * 2 ** -1000, 2 ** -999], [1, 2], 'b² underflows']],
}

describe.each(Object.entries({ ...scalars, ...vectors }))('%s', (name, rows) => {
  const primitive = (stable as unknown as Record<string, (...x: unknown[]) => Value>)[name]!
  test.each(rows.map((row) => [JSON.stringify(row[0], (_, v: unknown) => (typeof v === 'number' && (!Number.isFinite(v) || Object.is(v, -0)) ? String(Object.is(v, -0) ? '-0' : v) : v)), row[2], row] as const))('%s: %s', (_arguments, _why, [input, value]) => {
    const got = primitive(...input)
    if (typeof got === 'object') expect([...got]).toEqual(value)
    else if (typeof value === 'number' && name === 'exprel' && value > 1e300 && value < INF) expect(got).toBeCloseTo(value, -303)
    else expect(got).toBe(value)
  })
})

test('every primitive has its rows', () => {
  const elsewhere = ['std', 'Moments', 'randomNormal', 'sampleCategorical']
  expect([...Object.keys(scalars), ...Object.keys(vectors), ...elsewhere].sort()).toEqual(Object.keys(stable).sort())
})

test('what belongs together must have the same length', () => {
  for (const name of ['covariance', 'sampleCovariance', 'klDivergence', 'jensenShannon', 'cosineSimilarity', 'angleBetween'] as const) expect(() => stable[name]([1, 2], [1])).toThrow(RangeError)
  expect(() => stable.crossEntropyWithLogits([1, 2], [1])).toThrow(RangeError)
  for (const target of [-1, 2, 0.5, NaN]) expect(() => stable.crossEntropyWithLogits([1, 2], target)).toThrow(RangeError)
})
