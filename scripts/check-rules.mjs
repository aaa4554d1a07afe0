// Loads every rule, so that one that is not well made stops the build with one line. Run by the build, after the compiler.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// The rule's file is the far end of the stack.
Error.stackTraceLimit = Infinity
try {
  await import(pathToFileURL(join(import.meta.dirname, '..', 'dist', 'rules', 'index.js')).href)
} catch (error) {
  const [, file] = /dist[/\\](rules[/\\].+?)\.js:/.exec(error.stack) ?? []
  console.error(file === undefined ? error.stack : `${file.replaceAll('\\', '/')}.ts: ${error.message}`)
  process.exitCode = 1
}
