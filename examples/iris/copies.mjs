import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

export function copy(file, folder) {
  mkdirSync(folder, { recursive: true })
  copyFileSync(file, join(folder, basename(file)))
}

/** Writes beside each TypeScript file of the folder what it is in JavaScript, for a Node that does not read the types. */
export function compile(folder) {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, inlineSourceMap: true }
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(folder, name), 'utf8'), { compilerOptions, fileName: name })
    writeFileSync(join(folder, name.replace(/ts$/, 'js')), outputText)
  }
}

/** The lines that differ. In these files no line stands twice, so what both have in common is what either keeps. */
export function changes(before, after) {
  const [old, now] = [before, after].map((file) => readFileSync(file, 'utf8').split('\n'))
  const changed = []
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && !now.includes(old[i])) changed.push(`- ${old[i++].trim()}`)
    else if (j < now.length && !old.includes(now[j])) changed.push(`+ ${now[j++].trim()}`)
    else i++, j++
  }
  return changed
}
