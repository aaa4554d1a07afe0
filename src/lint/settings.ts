/**
 * How far `--fix` goes, said once for all rules by `settings.nanproof.fix`. `safe`: what keeps the value and needs no import.
 * `import`: also what calls a primitive of `nanproof/stable`. `all`: also what changes values where the original failed.
 * Hosts that pass no settings get `safe`.
 */
export type FixLevel = 'safe' | 'import' | 'all'

export function fixLevel(settings: Readonly<Record<string, unknown>> | undefined): FixLevel {
  const own = settings?.['nanproof']
  const fix = typeof own === 'object' && own !== null ? (own as { fix?: unknown }).fix : undefined
  return fix === 'import' || fix === 'all' ? fix : 'safe'
}

const order: readonly FixLevel[] = ['safe', 'import', 'all']
/** Whether a fix of this kind is applied at the level that is set. */
export const allows = (set: FixLevel, needed: FixLevel): boolean => order.indexOf(needed) <= order.indexOf(set)

/**
 * Whether formulas are reported whose failing inputs seldom occur: `settings.nanproof.report` is `possible` and not `likely`,
 * which it is by default.
 */
export const reportsPossible = (settings: Readonly<Record<string, unknown>> | undefined): boolean => {
  const own = settings?.['nanproof']
  return typeof own === 'object' && own !== null && (own as { report?: unknown }).report === 'possible'
}

/** Whether helpers are followed into the files that they are imported from: unless `settings.nanproof.imports` is `false`. */
export const followsImports = (settings: Readonly<Record<string, unknown>> | undefined): boolean => {
  const own = settings?.['nanproof']
  return !(typeof own === 'object' && own !== null && (own as { imports?: unknown }).imports === false)
}
