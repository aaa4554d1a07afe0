/** The Markdown of our own pages for a terminal: headings, code, tables and plain paragraphs. */
import { styleText } from 'node:util'

export function fromMarkdown(text: string): string {
  const shown: string[] = []
  for (const block of blocksOf(text.replaceAll(/<!--.*?-->/gs, ''))) {
    const layOut = layouts.find(([begins]) => begins.test(block))![1]
    const laidOut = layOut(block)
    if (laidOut !== '') shown.push(laidOut)
  }
  return `${shown.join('\n\n')}\n`
}

/** What empty lines part, where they do not stand in code. */
const blocksOf = (text: string): readonly string[] => text.match(/^```[^]*?^```$|^\S(?:.|\n(?!\n))*/gm) ?? []

const layouts: readonly (readonly [RegExp, (block: string) => string])[] = [
  [/^```/, (block) => indented(block.split('\n').slice(1, -1).join('\n'))],
  [/^#/, (block) => styleText('bold', block.replace(/^#+ /, ''))],
  [/^\|/, table],
  [/^!\[/, () => ''],
  [/^/, (block) => spans(block)],
]

function table(block: string): string {
  const rows = block.split('\n').filter((line) => !/^\|[\s|:-]+\|$/.test(line)).map((line) => line.slice(1, -1).replaceAll('\\|', '\u0000').split('|').map((cell) => cell.trim().replaceAll('\u0000', '|')))
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => plain(row[i] ?? '').length)))
  return rows.map((row) => indented(row.map((cell, i) => spans(cell) + ' '.repeat(widths[i]! - plain(cell).length)).join('  ').trimEnd())).join('\n')
}

/** What is marked inside a line: code, links, and emphasis. */
function spans(text: string, code = (part: string) => styleText('cyan', part)): string {
  return text.split(/(`[^`]+`)/).map((part) => (part.startsWith('`') ? code(part.slice(1, -1)) : unmarked(part))).join('').replaceAll(/ {2}$/gm, '')
}
const plain = (text: string): string => spans(text, (part) => part)
const unmarked = (text: string): string => text.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\*\*(.+?)\*\*/g, '$1').replaceAll(/(?<!\w)\*(\S[^*\n]*)\*(?!\w)/g, '$1')

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')
