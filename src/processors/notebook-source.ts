/**
 * The code of a Jupyter notebook, and where each of its lines stands in the notebook's text. The text itself is never printed
 * anew: outputs, metadata and layout are other people's.
 */
export interface Notebook {
  readonly language: 'js' | 'ts'
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** Counted from 1 among all cells, as editors do. */
  readonly number: number
  readonly lines: readonly Line[]
}

/** A string of JSON: one line of a cell, or all of it. */
export interface Line {
  readonly text: string
  /** Where its literal begins and ends in the notebook, with the quotes. */
  readonly start: number
  readonly end: number
  /** Whether it is one of a list, so that a line more can be an element more. */
  readonly isElement: boolean
}

interface Json {
  readonly cells?: readonly { readonly cell_type?: string }[]
  readonly metadata?: { readonly kernelspec?: { readonly language?: string }, readonly language_info?: { readonly name?: string } }
}

const languages: Readonly<Record<string, Notebook['language']>> = { javascript: 'js', typescript: 'ts' }

/** Nothing for a notebook of another language, or what is no notebook. */
export function readNotebook(text: string): Notebook | undefined {
  const json = parsed(text), { kernelspec, language_info: info } = json?.metadata ?? {}
  const language = languages[kernelspec?.language?.toLowerCase() ?? ''] ?? languages[info?.name?.toLowerCase() ?? '']
  if (!Array.isArray(json?.cells) || language === undefined) return undefined
  const found: NonNullable<Json['cells']> = json.cells, lines = found.map((): Line[] => [])
  for (const { path: [top, index, key, element], start, end } of stringsIn(text)) {
    if (top === 'cells' && key === 'source') lines[Number(index)]?.push({ text: JSON.parse(text.slice(start, end)) as string, start, end, isElement: element !== undefined })
  }
  const cells = found.map(({ cell_type: kind }, i) => ({ kind, number: i + 1, lines: lines[i]! }))
  return { language, cells: cells.filter(({ kind, lines: [first] }) => kind === 'code' && first !== undefined && !isMagic(first.text)) }
}

/** A cell for the kernel itself or another language: `%%html`, `!ls`. */
const isMagic = (text: string): boolean => /^\s*[%!]/.test(text)

function parsed(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? json : undefined
  } catch {
    return undefined
  }
}

interface Located {
  /** The keys and indices that lead to it. */
  readonly path: readonly (string | number | undefined)[]
  readonly start: number
  readonly end: number
}

/** The strings of a valid JSON text that are values. */
function* stringsIn(text: string): Generator<Located> {
  const open: { at: string | number | undefined, isKey: boolean }[] = []
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const inner = open.at(-1)
    if (token === '{') open.push({ at: undefined, isKey: true })
    else if (token === '[') open.push({ at: 0, isKey: false })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',') {
      if (typeof inner!.at === 'number') inner!.at++
      else inner!.isKey = true
    } else if (inner?.isKey) {
      inner.at = JSON.parse(token) as string
      inner.isKey = false
    } else yield { path: open.map(({ at }) => at), start: index, end: index + token.length }
  }
}
