/** A finding in three sentences: what stands there, what goes wrong and for which input, what to write. */
import type { SourceCode } from 'eslint'
import { show } from '../math/language.ts'
import type { Cure } from './cure.ts'
import type { Finding } from './finding.ts'

export interface Message {
  readonly what: string
  readonly why: string
  readonly cure: string
}

export function messageOf(sourceCode: SourceCode, finding: Finding, cure: Cure): Message {
  const code = shortened(sourceCode.getText(finding.node as never))
  const c = finding.case
  return {
    what: c.kind === 'rewrite' ? `\`${code}\` computes ${show(c.before)}.` : `The argument of \`${code}\` is ${finding.reached!.at} ${finding.reached!.why}.`,
    why: c.kind === 'rewrite' ? `It ${finding.symptoms.join(', ')}.` : `${c.gives[0]!.toUpperCase()}${c.gives.slice(1)}.`,
    cure: cure.text ? `Write \`${cure.text}\`.` : `Write ${show(c.after)}.`,
  }
}

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 77)}…` : line
}
