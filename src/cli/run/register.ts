/** Comes before the program: `node --import`. */
import { existsSync, readFileSync, statSync, writeSync } from 'node:fs'
import Module, { register } from 'node:module'
import { instrumenter } from './instrumenter.ts'
import { formatOf, isOfProgram } from './program-file.ts'
import { recorder } from './recorder.ts'

const { searchParams } = new URL(import.meta.url)

/** A program that starts others hands its options on to them; they have no pipe, and are left alone. */
if (process.ppid === Number(searchParams.get('parent'))) {
  Object.defineProperty(globalThis, Symbol.for('nanproof.run'), { value: recorder })
  recorder.start((line) => writeSync(3, `${JSON.stringify(line, plain)}\n`))
  if (isScript(process.argv[1])) recorder.watchLibrary = (await import('./library.ts')).watchLibrary
  register(`./hooks${import.meta.url.includes('.ts') ? '.ts' : '.js'}`, import.meta.url)
  hookRequire()
}

/** JSON has no NaN and no infinity: they are written as text. */
function plain(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

function isScript(file: string | undefined): boolean {
  const path = file === undefined ? undefined : [file, ...['.js', '.cjs', '.ts', '.cts'].map((end) => `${file}${end}`)].find((each) => existsSync(each) && statSync(each).isFile())
  return path !== undefined && formatOf(path, readFileSync(path, 'utf8')) === 'commonjs'
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
