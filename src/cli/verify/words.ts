/** What a verification found, in short phrases for people. */
import { spellValue } from '../../verify/spell-value.ts'
import type { Value } from '../../math/evaluate.ts'
import { isVector } from '../../math/evaluate.ts'
import { formats } from '../../numbers/format.ts'
import type { Counterexample, Curve, Errors, Examination, Instance, Region } from '../../verify/examination.ts'
import type { Hole } from '../../verify/inputs.ts'
import type { Outcome } from './outcome.ts'
import { beyond, type Verified } from './verified.ts'

/** A number in few digits, with a true minus. */
export const short = (x: number): string => (Number.isInteger(x) && Math.abs(x) < 1e15 ? String(x) : String(Number(x.toPrecision(4)))).replaceAll('-', '−').replace('Infinity', '∞')

const grouped = (n: number): string => n.toLocaleString('en')

/** Where the inputs came from. */
export const inputsOf = ({ variables, examination: { samples, format }, computed }: Verified): string =>
  `${variables.map(domainOf).join(', ')}; ${grouped(samples)} inputs in ${computed === 'tensors' ? 'float32 tensors' : format}`

function domainOf({ name, vector, range, integer }: Hole): string {
  const what = vector ? `${name}, up to six numbers` : name
  if (range === undefined) return `${what}: any`
  const [lo, hi] = range
  return `${what}: ${integer === true ? 'integers ' : ''}${lo === -Infinity ? `up to ${short(hi)}` : hi === Infinity ? `${short(lo)} and above` : `${short(lo)} to ${short(hi)}`}`
}

/** How wrong a form is, over all inputs. */
export function errorsOf(errors: Errors): string {
  const lost = errors.nonFinite > 0 ? errors.nonFinite === 1 ? '1 result is no finite number' : `${grouped(errors.nonFinite)} results are no finite number` : undefined
  const wrong = errors.bits.max > 0 ? `${short(Number(errors.bits.mean.toPrecision(3)))} bits wrong on average, ${short(Number(errors.bits.max.toPrecision(3)))} at worst` : `right to ${short(Number(errors.ulps.max.toPrecision(2)))} ulp`
  return [wrong, errors.beyond > 0 ? `${percent(errors.beyond)} of the results more than ${beyond} bits` : undefined, lost].filter((part) => part !== undefined).join('; ')
}

export const percent = (share: number): string => `${share === 0 ? 0 : share < 0.001 ? '< 0.1' : Number((100 * share).toPrecision(2))} %`

/** Where the original fails. */
export function regionsOf({ moved, axis, regions }: Curve): readonly string[] {
  const first = axis.edges[0]!, last = axis.edges.at(-1)!
  return regions.map(({ from, to, ...region }) => {
    const where = from === to ? `${moved} = ${short(from)}` : from <= first ? (to >= last ? 'everywhere' : `${moved} ≤ ${short(to)}`) : to >= last ? `${moved} ≥ ${short(from)}` : `${moved} from ${short(from)} to ${short(to)}`
    return `${where}: ${lossOf(region)}`
  })
}

const lossOf = ({ loss, before }: Pick<Region, 'loss' | 'before'>): string => (loss === 'number' ? 'no finite number' : `up to ${Math.round(before)} bits wrong`)

/** `for x = 710 it gives Infinity, where 710 is right` */
export function instanceOf({ at, before, exact }: Instance, { format }: Examination): string {
  return `for ${inputs(at)} it gives ${shortly(before, format)}${exact === undefined ? '' : `, where ${shortly(exact, format)} is right`}`
}

const inputs = (at: Instance['at']): string => Object.entries(at).map(([name, value]) => `${name} = ${shortly(value, 'float64')}`).join(', ')

const shortly = (value: Value<number>, format: Examination['format']): string => (isVector(value) ? `[${value.map((x) => shortly(x, format)).join(', ')}]` : formats[format].round(Number(value.toPrecision(6))) === value ? spellValue(value, format) : String(Number(value.toPrecision(6)))).replaceAll('-', '−')

const because: Readonly<Record<Counterexample['reason'], string>> = {
  inaccurate: 'is too far from the truth', worse: 'is worse than the original', 'changed inside': 'changes what is inside the domain', 'not finite outside': 'gives no finite number',
}

export const counterexampleOf = ({ reason, at, after, exact }: Counterexample, { format }: Examination): string =>
  `${because[reason]}: for ${inputs(at)} it gives ${shortly(after, format)}${exact === undefined ? '' : `, where ${shortly(exact, format)} is right`}`

/** What the gradients showed, for tensors. */
export function gradientsOf({ gradients }: Verified): string | undefined {
  if (!gradients) return undefined
  const { missing, samples, before, after, counterexample, holds } = gradients
  if (missing !== undefined) return `the cure has none: ${missing}`
  const counts = `no finite number at ${grouped(before)} of ${grouped(samples)} inputs, cured at ${grouped(after)}`
  return holds ? counts : `${counts}; wrong for ${inputs(counterexample!.at)}: ${shortly(counterexample!.got, 'float32')}${counterexample!.want ? `, where ${shortly(counterexample!.want, 'float32')} is right` : ''}`
}

export function reasonNotTried({ lifted }: Outcome): string {
  return lifted === undefined ? 'no formula to evaluate' : 'the code leaves no input at which it could be tried'
}
