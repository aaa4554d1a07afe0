/**
 * The numbers of a pixel go from 0 to 255, and the weights of a network begin as if its inputs were about 1.
 *
 * Measured on 64 pixels: descent at 0.01 gives a squared error of 10²⁶, and a cross-entropy gets stuck where it clips. A model
 * that was trained elsewhere may scale by itself, or expect raw pixels; so a finding needs a model that is made in the same
 * file, and without a layer that rescales.
 */
import type { Rule } from 'eslint'
import { isPure } from '../code/purity.ts'
import type { Reader } from '../code/reader.ts'
import { bare, propertyName, type Node } from '../code/tree.ts'
import { callsIn, methodCalls } from './calls.ts'
import { check, type Flaw } from './check.ts'
import { madeBy, tfjsFunction, type Call } from './tensor-origin.ts'

const learns = /^(?:fit|trainOnBatch|evaluate|predict|predictOnBatch)$/

export const unscaledPixels: Rule.RuleModule = check('unscaled-pixels', 'pixels from 0 to 255 in a network that is made for inputs of about 1', /\bfromPixels\b/, function* (reader) {
  const found = new Set<Node>(), model = modelIn(reader)
  if (!model) return
  for (const call of methodCalls(reader, learns)) {
    const [argument] = call.arguments
    const by = argument && madeBy(reader, argument)?.by
    if (!by || found.has(by) || tfjsFunction(reader, bare(by.callee)) !== 'browser.fromPixels') continue
    found.add(by)
    yield flaw(reader, by, call, model)
  }
})

/** Whether the file makes its network or loads it; nothing where that scales what it is given, and where there is none. */
function modelIn(reader: Reader): 'made' | 'loaded' | undefined {
  const names = new Set(Array.from(callsIn(reader), ({ callee }) => tfjsFunction(reader, bare(callee))))
  if (names.has('layers.rescaling') || names.has('layers.batchNormalization')) return undefined
  // A graph may begin with any operation, and those that find objects scale by themselves.
  if (names.has('loadGraphModel')) return undefined
  if (names.has('loadLayersModel')) return 'loaded'
  return names.has('sequential') || names.has('model') ? 'made' : undefined
}

function flaw(reader: Reader, by: Call, call: Call, model: 'made' | 'loaded'): Flaw {
  const { sourceCode } = reader, place = afterConversion(by)
  const scale = place === by ? '.toFloat().div(255)' : '.div(255)'
  return {
    node: by, isSeldom: model === 'loaded',
    what: `The pixels of \`${sourceCode.getText(by.callee as never)}\` reach \`${sourceCode.getText(call.callee as never)}\` as they are, from 0 to 255.`,
    why: model === 'made' ? 'The weights of a new network are made for inputs of about 1: with these its first gradients explode or its units saturate.' : 'Most networks are trained on pixels of 0 to 1, or of -1 to 1.',
    cure: `Write \`${scale}\` after it.`,
    ...(isPure(by.callee as Node, sourceCode) && { edit: { range: [place.range[1], place.range[1]] as const, text: scale, title: 'Divide the pixels by 255.', isCertain: false } }),
  }
}

/** `fromPixels(image).toFloat()` is scaled after the conversion that is there already. */
function afterConversion(by: Call): Node {
  const { parent } = by, outer = parent.type === 'MemberExpression' && parent.object === by && propertyName(parent) === 'toFloat' ? parent.parent : undefined
  return outer?.type === 'CallExpression' && outer.callee === parent ? outer : by
}
