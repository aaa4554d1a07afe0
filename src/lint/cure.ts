/** What can be done about a finding: the stable form, written where the formula stands, with all that goes with it. */
import type { TSESTree } from '@typescript-eslint/types'
import { losesComments } from '../code/comments.ts'
import { computations } from '../code/computation.ts'
import type { Edit } from '../code/edit.ts'
import { importPrimitives } from '../code/import-primitive.ts'
import { isNumeric } from '../code/numeric.ts'
import { fitted } from '../code/parentheses.ts'
import { isPure } from '../code/purity.ts'
import type { Reader } from '../code/reader.ts'
import { removeUnread } from '../code/remove-unread.ts'
import { named, Speller, type Style, type Written } from '../code/spelling.ts'
import { Texts } from '../code/text-of.ts'
import { descendants, inside, insideAny } from '../code/tree.ts'
import { reduces } from '../math/reduces.ts'
import type { Finding } from './finding.ts'
import { settled } from './settled.ts'
import { allows, type FixLevel } from './settings.ts'
import { placeOfVector, type VectorPlace } from './vector-place.ts'
import { isWritable, keepsAxis, styleOf } from './style.ts'

export interface Cure {
  /** The cure as it would be written, where it can be. */
  readonly text: string | undefined
  /** The code for the holes of the rule, where it is short. */
  readonly holes: ReadonlyMap<string, string>
  /** What `--fix` does, at the level that is set. */
  readonly fix: readonly Edit[] | undefined
  readonly suggestions: readonly { readonly title: string; readonly edits: readonly Edit[] }[]
  /** The primitives that it imports. */
  readonly imports: readonly string[]
}

const nothing: Cure = { text: undefined, holes: new Map(), fix: undefined, suggestions: [], imports: [] }

export function cureOf(reader: Reader, finding: Finding, level: FixLevel): Cure {
  // Without leave to import, a form that `Math` alone can say comes first.
  const orders = allows(level, 'import') ? [true, false] : [false, true]
  for (const mayImport of orders) {
    const attempt = written(reader, finding, mayImport)
    if (!attempt) continue
    const { text, holes, edits, imported: imports } = attempt
    if (allows(level, attempt.level)) return { text, holes, fix: edits, suggestions: [], imports }
    return { text, holes, fix: undefined, suggestions: [{ title: titleOf(finding, attempt), edits }], imports }
  }
  return nothing
}

interface Attempt {
  readonly text: string
  readonly holes: ReadonlyMap<string, string>
  readonly edits: readonly Edit[]
  readonly level: FixLevel
  readonly imported: readonly string[]
}

function titleOf(finding: Finding, { text, imported }: Attempt): string {
  const { changes } = finding.case
  if (changes) return `${changes[0]!.toUpperCase()}${changes.slice(1)}: \`${text}\``
  return `Write \`${text}\`${imported.length > 0 ? `, importing ${imported.join(' and ')} from nanproof/stable` : ''}`
}

function written(reader: Reader, finding: Finding, imports: boolean): Attempt | undefined {
  if (!isWritable(reader, finding)) return undefined
  const place = placeOfVector(reader, finding)
  if (!place) return undefined
  if (!keepsAxis(reader, finding)) return undefined
  const style = styleOf(reader, finding, imports)
  const target = place.hoisted ?? place.replaced
  const ofVectors = reduces(finding.case.before)
  const texts = new Texts(reader, place.replaced, target, style, ofVectors && finding.format === 'float64')
  const kept: TSESTree.Node[] = []
  const holes = new Map<string, string>()
  const { after, values } = settled(reader, finding, (e) => texts.of(e) !== undefined)
  const hole = (name: string): Written | undefined => {
    const value = values.get(name)
    const source = value && (texts.of(value) ?? place.vectorText(value))
    if (source) {
      kept.push(...source.nodes)
      if (source.text.length <= 40 && finding.match.holes.has(name)) holes.set(name, source.text)
    }
    return source
  }
  const speller = new Speller(style, hole)
  const whole = speller.write(place.part(after))
  if (!whole) return undefined
  const { sourceCode } = reader
  if (losesComments(sourceCode, place.replaced, kept) || !keepsEffects(reader, place.replaced, kept)) return undefined
  const imported = importPrimitives(sourceCode, target, [...speller.needed])
  if (!imported || (imported.edits.length > 0 && !reader.canImport)) return undefined
  const text = named(whole.text, imported.locals)
  const edits = [...place.edits({ ...whole, text }, (precedence, t) => fitted(sourceCode, precedence, t, place.replaced)), ...imported.edits]
  return {
    text: place.shown(text), holes, edits: [...edits, ...unread(reader, place, kept, edits)], imported: [...speller.needed],
    level: finding.case.changes !== undefined || !isSurelyNumeric(reader, finding) ? 'all' : speller.needed.size > 0 ? 'import' : 'safe',
  }
}

/** Definitions that only the replaced text read go away with it. */
function unread(reader: Reader, place: VectorPlace, kept: readonly TSESTree.Node[], edits: readonly Edit[]): readonly Edit[] {
  const dropped: TSESTree.Node[] = []
  for (const node of descendants(place.replaced, reader.sourceCode)) if (node.type === 'Identifier' && !insideAny(node, kept)) dropped.push(node)
  const removed = removeUnread(reader.sourceCode, dropped, kept, computations(reader))
  return removed.every(({ range }) => edits.every((e) => e.range[1] <= range[0] || range[1] <= e.range[0])) ? removed : []
}

/** What has effects is neither dropped nor done twice: it must be among what is kept, once. */
function keepsEffects(reader: Reader, replaced: TSESTree.Node, kept: readonly TSESTree.Node[]): boolean {
  const { sourceCode } = reader
  const context = computations(reader)
  for (const node of descendants(replaced, sourceCode, (n) => !kept.includes(n))) {
    if (kept.includes(node) || node === replaced) continue
    if (/^(?:Call|New|Await|Yield|Assignment|Update|TaggedTemplate|Import)Expression$/.test(node.type) && !isPure(node, sourceCode, context)) return kept.some((k) => inside(k, node)) && isSpine(reader, node)
  }
  return kept.every((node) => kept.filter((other) => other === node).length === 1 || isPure(node, sourceCode, context))
}

/** A call that is itself an operation: only its operands can have effects. */
function isSpine(reader: Reader, node: TSESTree.Node): boolean {
  const value = reader.values.get(node)
  return value?.kind === 'formula' && value.expression.kind === 'operation' && value.expression.origin === node
}

/** Where the formula adds, what it adds must be numbers; in text, `+` means something else. */
function isSurelyNumeric(reader: Reader, finding: Finding): boolean {
  if (finding.format === 'float32') return true
  const adds = finding.match.spine.filter((part) => part.name === 'add' && (part.origin as TSESTree.Node | undefined)?.type === 'BinaryExpression')
  return adds.every((part) => part.operands.every((operand) => isNumeric(reader, operand)))
}
