/** Comes before the program: `node --import`. */
import { readFileSync, writeSync } from 'node:fs'
import Module, { register } from 'node:module'
import { instrumenter } from './instrumenter.ts'
import { formatOf, isOfProgram } from './program-file.ts'
import { recorder } from './recorder.ts'

const { searchParams } = new URL(import.meta.url)

/** A program that starts others hands its options on to them; they have no pipe, and are left alone. */
if (process.ppid === Number(searchParams.get('parent'))) {
  Object.defineProperty(globalThis, Symbol.for('nanproof.run'), { value: recorder })
  recorder.start((sighting) => writeSync(3, `${JSON.stringify(sighting)}\n`))
  register(`./hooks${import.meta.url.includes('.ts') ? '.ts' : '.js'}`, import.meta.url)
  hookRequire()
}

interface Script {
  _compile(code: string, file: string): void
}

/** Scripts are compiled by what is registered for the end of their name, in this thread. */
function hookRequire(): void {
  const { _extensions: extensions } = Module as unknown as { readonly _extensions: Record<string, (script: Script, file: string) => void> }
  const usual = extensions['.js']!, instrument = instrumenter('program')
  for (const end of ['.js', '.cjs', '.ts', '.cts']) {
    extensions[end] = (script, file) => {
      const text = isOfProgram(file) ? readFileSync(file, 'utf8') : undefined
      if (text === undefined || formatOf(file, text) === 'module') return usual(script, file)
      script._compile(instrument(file, text, 'commonjs'), file)
    }
  }
}
