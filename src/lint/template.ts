/**
 * The template of a Vue component as a program. What is no expression is blank, so that every position is the one in the file;
 * `v-if` and `v-else` are the branches that they are. Names are unknown: a template takes the values out of its refs.
 */
import type { SourceCode } from 'eslint'
import { sourceCodeOf, type Host } from '../code/parsed-file.ts'

interface Part {
  readonly type: string
  readonly range: readonly [number, number]
}

interface Directive extends Part {
  readonly directive: boolean
  readonly key: Part & { readonly name: { readonly name: string } }
  readonly value: { readonly expression: (Part & { readonly right?: Part }) | null } | null
}

interface Element extends Part {
  readonly type: 'VElement'
  readonly startTag: Part & { readonly attributes: readonly Directive[], readonly selfClosing: boolean }
  readonly endTag: Part | null
  readonly children: readonly (Element | (Part & { readonly type: 'VText' }) | (Part & { readonly type: 'VExpressionContainer', readonly expression: Part | null }))[]
}

const known = new WeakMap<object, SourceCode | undefined>()

/** Nothing where the file has no template, or one that is no HTML. */
export function templateOf(sourceCode: SourceCode, host: Host): SourceCode | undefined {
  const { ast, text } = sourceCode, { templateBody } = ast as { readonly templateBody?: Element | null }
  if (!templateBody) return undefined
  if (!known.has(ast)) known.set(ast, parsed(programOf(templateBody, text), sourceCode, host))
  return known.get(ast)
}

function parsed(text: string, sourceCode: SourceCode, host: Host): SourceCode | undefined {
  try {
    return sourceCodeOf(text, host.parserOptions['parser'] ? 'template.ts' : 'template.js', 'module', host, sourceCode, true)
  } catch {
    return undefined
  }
}

function programOf(template: Element, text: string): string {
  const program = text.replaceAll(/[^\r\n\u2028\u2029]/g, ' ').split('')
  const write = (at: number, piece: string): void => void program.splice(at, piece.length, ...piece.split(''))
  const keep = ([from, to]: Part['range'], open: string, close: string): void => {
    write(from - open.length, open)
    write(from, text.slice(from, to))
    write(to, close)
  }
  element(template)
  return program.join('')

  function element({ startTag, endTag, children }: Element): void {
    const branch = startTag.attributes.find(({ directive, key }) => directive && /^(?:if|else|else-if)$/.test(key.name.name))
    // What stands beside a condition is computed only where it holds, and may stand before it.
    if (branch) condition(branch)
    else for (const attribute of startTag.attributes) bound(attribute)
    const end = startTag.range[1] - 1
    if (branch) write(endTag ? end : end - 1, endTag ? '{' : '{}')
    for (const child of children) {
      if (child.type === 'VElement') element(child)
      else if (child.type === 'VExpressionContainer') expression(child.expression)
    }
    if (branch && endTag) write(endTag.range[0], '}')
  }

  function condition({ key, value }: Directive): void {
    const test = value?.expression
    if (key.name.name === 'else' || !test) write(key.range[0], 'else')
    else keep(test.range, key.name.name === 'if' ? ';if(' : ' else if(', ')')
  }

  function bound({ directive, value }: Directive): void {
    if (directive && value) expression(value.expression)
  }

  function expression(part: (Part & { readonly right?: Part }) | null): void {
    if (part?.type === 'VForExpression') expression(part.right!)
    else if (part?.type === 'VOnExpression') keep(part.range, ';', ';')
    else if (part && !part.type.startsWith('V')) keep(part.range, ';[', ']')
  }
}
