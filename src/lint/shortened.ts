/** Code as one line of a message, cut where it is longer than that. */
export function shortened(code: string, longest: number): string {
  const line = code.replaceAll(/\s+/g, ' ')
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
