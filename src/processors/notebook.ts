/**
 * Jupyter notebooks for ESLint. All cells are one file, read from the top, since what goes wrong in one cell was often computed
 * in another; where that does not parse, as with a name declared twice, each cell is a file of its own.
 */
import type { Linter } from 'eslint'
import { cellBlock, type Block } from './notebook-block.ts'
import { readNotebook } from './notebook-source.ts'

type Message = Linter.LintMessage

const open = new Map<string, { readonly text: string, readonly blocks: readonly Block[] }>()

export const notebook = {
  meta: { name: 'nanproof/notebook' },
  supportsAutofix: true,
  preprocess(text: string, filename: string): { text: string, filename: string }[] {
    const found = readNotebook(text)
    if (found === undefined || found.cells.length === 0) return []
    const blocks = [cellBlock(found.cells, text), ...(found.cells.length > 1 ? found.cells.map((cell) => cellBlock([cell], text)) : [])]
    open.set(filename, { text, blocks })
    return blocks.map((block, i) => ({ text: block.code, filename: `${i === 0 ? 'notebook' : `cell-${found.cells[i - 1]!.number}`}.${found.language}` }))
  },
  postprocess([whole = [], ...cells]: Message[][], filename: string): Message[] {
    const blocks = open.get(filename)?.blocks ?? []
    open.delete(filename)
    const isBroken = cells.length > 0 && whole.some(({ fatal }) => fatal)
    return isBroken ? cells.flatMap((messages, i) => messages.map(blocks[i + 1]!.placed)) : whole.map((message) => blocks[0]!.placed(message))
  },
} satisfies Linter.Processor
