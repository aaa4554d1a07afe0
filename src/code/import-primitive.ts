/** Makes the primitives of a fix available where it needs them, in the module system and the style of the file. */
import type { SourceCode } from 'eslint'
import { appendToBraces } from './append-to-braces.ts'
import type { Edit } from './edit.ts'
import { existingName, extensible } from './existing-import.ts'
import { freeName } from './free-name.ts'
import { importPlace } from './import-place.ts'
import { moduleSystem, type ModuleSystem } from './module-system.ts'
import { sourceStyle } from './source-style.ts'
import { statementsOf, type Node } from './tree.ts'

export interface ImportedPrimitive {
  /** What to write at the node: a name, or `stable.name` where the file has the whole module. */
  readonly local: string
  readonly edits: readonly Edit[]
}

export interface ImportedPrimitives {
  readonly locals: ReadonlyMap<string, string>
  readonly edits: readonly Edit[]
}

/** One primitive at `node`; nothing where the file has no way to import. */
export function importPrimitive(sourceCode: SourceCode, node: Node, primitive: string, module = 'nanproof/stable'): ImportedPrimitive | undefined {
  const imported = importPrimitives(sourceCode, node, [primitive], module)
  return imported && { local: imported.locals.get(primitive)!, edits: imported.edits }
}

/** All primitives that one fix needs at `node`, together: their edits do not overlap. */
export function importPrimitives(sourceCode: SourceCode, node: Node, primitives: readonly string[], module = 'nanproof/stable'): ImportedPrimitives | undefined {
  const locals = new Map<string, string>(), missing = new Map<string, string>()
  for (const primitive of new Set(primitives)) {
    const known = existingName(sourceCode, node, primitive, module)
    if (known === undefined) missing.set(primitive, freeName(sourceCode, node, primitive))
    locals.set(primitive, known ?? missing.get(primitive)!)
  }
  if (missing.size === 0) return { locals, edits: [] }
  // A component without a script has nowhere to import.
  const system = statementsOf(sourceCode).length > 0 ? moduleSystem(sourceCode) : undefined
  return system && { locals, edits: importing(sourceCode, node, missing, module, system) }
}

function importing(sourceCode: SourceCode, node: Node, missing: ReadonlyMap<string, string>, module: string, system: ModuleSystem): readonly Edit[] {
  const host = extensible(sourceCode, node, module)
  const as = host?.type === 'ObjectPattern' || (!host && system === 'commonjs') ? ': ' : ' as '
  const items = [...missing].map(([primitive, local]) => (primitive === local ? primitive : `${primitive}${as}${local}`))
  if (host) {
    const end = host.type === 'ImportDeclaration' ? sourceCode.getTokenBefore(sourceCode.getTokenBefore(host.source as never)!)! : sourceCode.getLastToken(host as never)!
    if (end.value === '}') return appendToBraces(sourceCode, sourceCode.getFirstToken(host as never, { filter: ({ value }) => value === '{' })!, end, items)
    return [{ range: [end.range[1], end.range[1]], text: `, { ${items.join(', ')} }` }]
  }
  const { quote } = sourceStyle(sourceCode)
  const list = `{ ${items.join(', ')} }`, from = `${quote}${module}${quote}`
  return [importPlace(sourceCode, node, system, system === 'esm' ? `import ${list} from ${from}` : `const ${list} = require(${from})`)]
}
