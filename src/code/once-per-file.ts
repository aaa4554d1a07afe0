import type { SourceCode } from 'eslint'
import type { PurityContext } from './purity.ts'

/** Makes something once for each file and each judge of calls. */
export function oncePerFile<T>(make: (sourceCode: SourceCode, context: PurityContext) => T): (sourceCode: SourceCode, context: PurityContext) => T {
  const made = new WeakMap<SourceCode, WeakMap<object, { readonly value: T }>>()
  return (sourceCode, { isKnownCall }) => {
    let ofFile = made.get(sourceCode)
    if (!ofFile) made.set(sourceCode, ofFile = new WeakMap())
    const key = isKnownCall ?? sourceCode
    let entry = ofFile.get(key)
    if (!entry) ofFile.set(key, entry = { value: make(sourceCode, { isKnownCall }) })
    return entry.value
  }
}
