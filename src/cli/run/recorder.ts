/**
 * Runs inside the watched program. A guard compares and gives back what it was given; what is past the threshold is looked at.
 * What is found out goes to the command at once, through a pipe of its own, so that nothing is lost when the program dies.
 */
import type { Point } from '../../runtime/monitor/curve.ts'
import type { Failure, Warning } from '../../runtime/monitor/event.ts'
import type { TensorLibrary } from '../../runtime/monitor.ts'
import { framesOf } from './frames.ts'
import type { Extent, GuardedSite, Module, Position } from './instrument.ts'
import { kinds } from './kinds.ts'

/** Of a program with more than this, the rest is left as it is. */
export const most = 65_536

const thresholds = new Float64Array(most).fill(NaN)
/** How often each loop has gone round since it was entered. */
export const rounds = new Float64Array(most)

// Everything is compared so that NaN goes the slow way.
export const above = <T>(site: number, x: T): T => ((x as number) > thresholds[site]! ? x : look(site, x))
export const below = <T>(site: number, x: T): T => ((x as number) < thresholds[site]! ? x : look(site, x))
export const away = <T>(site: number, x: T): T => ((x as number) > thresholds[site]! || (x as number) < -thresholds[site]! ? x : look(site, x))
export const within = <T>(site: number, x: T): T => ((x as number) <= thresholds[site]! && (x as number) >= -thresholds[site]! ? x : look(site, x))

interface Noted {
  readonly value: number
  /** The rounds of all loops at that time. */
  readonly rounds: Float64Array
}

interface Watched extends GuardedSite {
  readonly file: string
  readonly trail: Noted[]
  hasWarned: boolean
}

/** A value that left the finite numbers, of which it is not known yet whether it matters. */
interface Departure {
  readonly site: Watched
  readonly value: number
}

/** What the command is told. JSON has no infinities, so numbers that may be one are texts there. */
export interface Sighting {
  /** Near its edge; the failure; or at an infinity of which nothing came. */
  readonly kind: 'near' | 'failure' | 'left'
  readonly site: Place
  readonly value: string
  /** The round of the loop that counts the steps; nothing outside of one. */
  readonly step?: number
  readonly trail: readonly { readonly step?: number; readonly value: string }[]
  /** Where it showed. */
  readonly seen: Place
}

/** What the monitor of a tensor library has to say. */
export interface LibraryEvent {
  readonly kind: 'library'
  readonly event?: Warning | Failure
  readonly text?: string
  readonly curves: readonly { readonly name: string; readonly points: readonly Point[] }[]
}

export type Line = Sighting | LibraryEvent

export type Place = GuardedSite & { readonly file: string }

const sites: Watched[] = [], modules: Module[] = []
/** The last of them, and the first that a formula took on. */
let last: Departure | undefined, spread: { readonly departure: Departure; readonly seen: Watched } | undefined
let send: (line: Line) => void = () => {}, hasFailed = false, loopsInUse = 0

/** Called by each module before anything else of it. */
function add(module: Module): void {
  modules.push(module)
  loopsInUse = Math.max(loopsInUse, module.firstLoop + module.loops.length)
  for (const [i, site] of module.sites.entries()) {
    sites[module.firstSite + i] = { ...site, file: module.file, trail: [], hasWarned: false }
    thresholds[module.firstSite + i] = kinds[site.kind].first
  }
}

/** A function that is handed on, as to `map`, with its argument looked at. */
const around = (guard: typeof above, site: number, f: unknown): unknown => (typeof f === 'function' ? (x: unknown) => f(guard(site, x)) : f)

export const recorder = {
  add, around, above, below, away, within, rounds,
  /** Set where a script may ask for it, which cannot import it. */
  watchLibrary: undefined as ((library: TensorLibrary) => void) | undefined,
  tell: (line: Line): void => send(line),
  start(to: (line: Line) => void): void {
    send = to
    process.on('exit', end)
  },
}

function look<T>(number: number, x: T): T {
  const site = sites[number]
  if (site === undefined || typeof x !== 'number' || hasFailed) return x
  const kind = kinds[site.kind]
  if (Number.isNaN(x)) arrive(site)
  else if (kind.isOutside(x)) leave(site, x)
  else {
    note(site, x)
    thresholds[number] = kind.next(x)
    if ('isNear' in kind && kind.isNear(x) && !site.hasWarned) {
      site.hasWarned = true
      say('near', site, x, site)
    }
  }
  return x
}

function note(site: Watched, value: number): void {
  site.trail.push({ value, rounds: rounds.slice(0, loopsInUse) })
}

/** The infinity may be meant, as of a logarithm in a table: it counts once something of it is no number. */
function leave(site: Watched, value: number): void {
  const isResult = site.kind === 'update' || site.kind === 'formula' || site.kind === 'power'
  // An infinity that came in is not of this formula.
  if (!isResult || !last) last = { site, value }
  if (isResult) spread ??= { departure: last, seen: site }
  // A weight has no way back.
  if (site.kind === 'update') fail(last, site)
}

function arrive(site: Watched): void {
  fail(last ?? { site, value: NaN }, site)
}

function fail({ site, value }: Departure, seen: Watched): void {
  hasFailed = true
  say('failure', site, value, seen)
}

function end(): void {
  if (!hasFailed && spread) say('left', spread.departure.site, spread.departure.value, spread.seen)
}

function say(kind: Sighting['kind'], site: Watched, value: number, seen: Watched): void {
  const loop = loopAround(), at = (noted: Float64Array) => (loop === undefined ? {} : { step: noted[loop]! })
  send({ kind, site: placeOf(site), value: String(value), ...at(rounds), trail: site.trail.map(({ value, rounds }) => ({ ...at(rounds), value: String(value) })), seen: placeOf(seen) })
}

const placeOf = ({ kind, operation, argument, start, end, file }: Watched): Place => ({ kind, operation, argument, start, end, file })

/** Rounds of a loop that only tries some settings are not what a training counts. */
const few = 4

/** The loop whose rounds are the steps: the outermost that the program is in, by its stack, and has gone round more than a few times. */
function loopAround(): number | undefined {
  const loops = framesOf(new Error().stack ?? '').reverse().flatMap(({ file, ...at }) => modules.filter((module) => module.file === file).flatMap(({ loops, firstLoop }) => loops.flatMap((loop, i) => (isIn(at, loop) ? [firstLoop + i] : []))))
  return loops.find((loop) => rounds[loop]! > few) ?? loops.sort((a, b) => rounds[b]! - rounds[a]!)[0]
}

const isIn = (at: Position, { start, end }: Extent): boolean => !isBefore(at, start) && isBefore(at, end)
const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.column < b.column)
