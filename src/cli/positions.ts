/** A position in a text as people count it: lines from 1. Columns count UTF-16 units from 0, as ESTree has them. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where offsets of a text lie, found by bisection among the starts of its lines. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), (end) => end.index + end[0].length)]
  return (offset) => {
    let low = 0, high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! }
  }
}
