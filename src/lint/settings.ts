import { likelihoods, type Likelihood } from './likelihood.ts'

/**
 * What `settings.nanproof` says once for all rules. A host may pass no settings, or none of ours: then it is the first choice
 * of each. What is misspelt would be obeyed silently the wrong way, so it ends the run by name.
 *
 * `fix` is how far `--fix` goes. `safe`: what keeps the value and needs no import. `import`: also what calls a primitive of
 * `nanproof/stable`. `all`: also what changes values where the original failed.
 * `report` is how likely inputs that fail must be at least.
 * `imports` is whether helpers are followed into the files that they are imported from.
 */
const choices = { fix: ['safe', 'import', 'all'], report: likelihoods, imports: [true, false] } as const

type Choices = typeof choices
type Key = keyof Choices
type Settings = Readonly<Record<string, unknown>> | undefined

export type FixLevel = Choices['fix'][number]

export const fixLevel = (settings: Settings): FixLevel => chosen(settings, 'fix')

/** Whether a fix of this kind is applied at the level that is set. */
export const allows = (set: FixLevel, needed: FixLevel): boolean => choices.fix.indexOf(needed) <= choices.fix.indexOf(set)

export const leastLikelihood = (settings: Settings): Likelihood => chosen(settings, 'report')

export const followsImports = (settings: Settings): boolean => chosen(settings, 'imports')

function chosen<K extends Key>(settings: Settings, key: K): Choices[K][number] {
  const value = ownOf(settings)[key]
  return value === undefined ? choices[key][0] : value as Choices[K][number]
}

const checked = new WeakSet<object>()

function ownOf(settings: Settings): Readonly<Record<string, unknown>> {
  const own = settings?.['nanproof']
  if (own === undefined || own === null) return {}
  if (typeof own !== 'object' || Array.isArray(own)) throw wrong(`is an object, not \`${spelt(own)}\``)
  if (!checked.has(own)) {
    for (const [key, value] of Object.entries(own)) {
      if (!Object.hasOwn(choices, key)) throw wrong(`has no key \`${key}\`; there is ${listed(Object.keys(choices), 'and')}`)
      if (value !== undefined && !(choices[key as Key] as readonly unknown[]).includes(value)) throw wrong(`.${key} is ${listed(choices[key as Key].map(spelt), 'or')}, not \`${spelt(value)}\``)
    }
    checked.add(own)
  }
  return own as Readonly<Record<string, unknown>>
}

/** A configuration is at fault and no code of ours: hosts print the stack, which is the message. */
function wrong(what: string): Error {
  const message = `settings.nanproof${what.startsWith('.') ? '' : ' '}${what}`
  return Object.assign(new Error(message), { stack: message })
}

const spelt = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const listed = (names: readonly string[], word: 'and' | 'or'): string => new Intl.ListFormat('en', { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(names)

/** Refuses what is misspelt, in a file in which no rule has anything to say too. */
export const refuseMisspelt = (settings: Settings): void => void ownOf(settings)
