/** What one text adds to another, with a line around each change. Made for changes that insert and seldom replace. */
import { styleText } from 'node:util'

type Mark = 'same' | 'added' | 'gone'

export function differences(was: string, text: string): string {
  const before = linesOf(was), after = linesOf(text), marked: (readonly [Mark, string])[] = []
  let at = 0
  for (const [i, line] of after.entries()) {
    // What comes no more is gone; what still comes waits for its place.
    while (at < before.length && !after.includes(before[at]!, i)) marked.push(['gone', before[at++]!])
    marked.push([before[at] === line ? 'same' : 'added', line])
    if (before[at] === line) at++
  }
  for (const line of before.slice(at)) marked.push(['gone', line])
  const near = marked.filter((_, i) => marked.slice(Math.max(i - 1, 0), i + 2).some(([mark]) => mark !== 'same'))
  return near.map(([mark, line]) => shown[mark](line)).join('\n')
}

const shown: Readonly<Record<Mark, (line: string) => string>> = {
  same: (line) => `  ${line}`,
  added: (line) => styleText('green', `+ ${line}`),
  gone: (line) => styleText('red', `- ${line}`),
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.trimEnd().split('\n'))
