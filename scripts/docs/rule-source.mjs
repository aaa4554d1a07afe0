/** A rule file as its reader sees it: the prose of its comment, what it cites, and its declaration. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

export function ruleSource(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const declaration = file.statements.find(ts.isExportAssignment)
  const comment = declaration?.jsDoc?.at(-1)
  if (!comment) throw new Error(`${path}: a rule has a comment and a default export`)
  const prose = ts.getTextOfJSDocComment(comment.comment) ?? ''
  const first = firstSentence.exec(prose)?.[0] ?? prose
  return {
    description: first.replaceAll(/\s+/g, ' '),
    rest: prose.slice(first.length).trim(),
    sources: (comment.tags ?? []).filter((tag) => tag.tagName.text === 'see').map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? ''),
    declaration: declaration.getText(),
  }
}

/** Up to the first full stop that ends a word. */
const firstSentence = /^.*?[.!?](?=\s|$)/s
