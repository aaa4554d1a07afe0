/**
 * Watches the inputs of a cost over a training run: how near they come to the edge of a domain, and which of them was first
 * no number. It has no dependency and keeps no values but the few that tell the story.
 */
export interface Progression {
  readonly name: string
  readonly step: number
  readonly smallest: number
  readonly largest: number
}

export interface FirstFailure {
  readonly name: string
  readonly step: number
  /** The place in the array, where one was watched. */
  readonly index: number
  readonly value: number
  /** The range of every watched quantity at this step and the steps before, oldest first. */
  readonly progression: readonly Progression[]
}

export interface Watch {
  /** Looks at a quantity and gives it back, so that a call fits around any expression. */
  <T extends number | ArrayLike<number>>(name: string, value: T): T
  /** Says that the next step begins. */
  step(): void
  /** The first quantity that was not finite, if one was. */
  readonly failure: FirstFailure | undefined
}

/**
 * Begins to watch. `remember` says of how many steps the ranges are kept; 5 by default.
 *
 * @example
 * const probe = watch()
 * probe('p', [0.5, 1e-8])
 * probe.step()
 * probe('p', [0.5, 0])
 * probe('log p', Math.log(0))
 * probe.failure?.name // 'log p'
 */
export function watch({ remember = 5 }: { readonly remember?: number } = {}): Watch {
  let step = 0
  let failure: FirstFailure | undefined
  const seen: Progression[] = []
  const look = <T extends number | ArrayLike<number>>(name: string, value: T): T => {
    if (failure) return value
    const values: ArrayLike<number> = typeof value === 'number' ? [value] : value
    let smallest = Infinity, largest = -Infinity, bad = -1
    for (let i = 0; i < values.length; i++) {
      const v = values[i]!
      if (!Number.isFinite(v) && bad < 0) bad = i
      if (v < smallest) smallest = v
      if (v > largest) largest = v
    }
    seen.push({ name, step, smallest, largest })
    while (seen.length > 0 && seen[0]!.step <= step - remember) seen.shift()
    if (bad >= 0) failure = { name, step, index: bad, value: values[bad]!, progression: [...seen] }
    return value
  }
  return Object.defineProperties(look, { step: { value: () => void step++ }, failure: { get: () => failure } }) as Watch
}
