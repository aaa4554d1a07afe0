/** A rule file as its reader sees it: the prose of its comment, what it cites, and its declaration. A check has none, and speaks at the top. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

export function ruleSource(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const declaration = file.statements.find(ts.isExportAssignment)
  const comment = declaration ? declaration.jsDoc?.at(-1) : file.statements[0]?.jsDoc?.[0]
  if (!comment) throw new Error(`${path}: a rule is told by a comment`)
  const prose = ts.getTextOfJSDocComment(comment.comment) ?? ''
  const first = firstSentence.exec(prose)?.[0] ?? prose
  return {
    description: first.replaceAll(/\s+/g, ' '),
    rest: unwrapped(prose.slice(first.length)),
    sources: (comment.tags ?? []).filter((tag) => tag.tagName.text === 'see').map((tag) => tag.getText().replace(/^@see/, '').replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim()),
    declaration: declaration?.getText(),
  }
}

/** Up to the first full stop that ends a word. */
const firstSentence = /^.*?[.!?](?=\s|$)/s

/** Paragraphs on one line each. */
const unwrapped = (prose) => prose.trim().split(/\n\s*\n/).map((paragraph) => paragraph.replaceAll(/\s+/g, ' ')).join('\n\n')
