/** A formula as it is written in each dialect. */
import { Precedence } from '../../dist/src/code/parentheses.js'
import { named, Speller } from '../../dist/src/code/spelling.js'
import { math } from '../../dist/src/dialects/math.js'
import { tfjs } from '../../dist/src/dialects/tfjs.js'
import { show } from '../../dist/src/math/language.js'

const styles = [
  { title: 'Math', dialect: math, namespace: 'Math', chained: false, axis: undefined, imports: false },
  { title: '`nanproof/stable`', dialect: math, namespace: 'Math', chained: false, axis: undefined, imports: true },
  { title: 'TensorFlow.js, functions', dialect: tfjs, namespace: 'tf', chained: false, axis: undefined, imports: false },
  { title: 'TensorFlow.js, methods', dialect: tfjs, namespace: 'tf', chained: true, axis: undefined, imports: false },
]

/** In each style the formula and its cure, as far as the style has words for them. */
export function spellings({ before, after }) {
  const rows = styles.map((style) => ({ title: style.title, before: style.imports ? undefined : spelled(before, style), after: spelled(after, style) }))
  const stable = rows.find(({ title }) => title === '`nanproof/stable`')
  // What Math alone can say needs no import.
  return [{ title: 'formula', before: show(before), after: show(after) }, ...rows.filter((row) => (row.before ?? row.after) !== undefined && (row !== stable || row.after !== rows[0].after))]
}

function spelled(e, style) {
  const speller = new Speller(style, (name) => ({ text: name, precedence: Precedence.primary, simple: true }))
  const written = speller.write(e)
  return written && named(written.text, new Map())
}
