/** Events as lines of JSON, each appended as it happens, so that nothing is lost when the process dies. */
export type Journal = (event: Readonly<Record<string, unknown>>) => void

/** JSON has no NaN and no infinity: they are written as text. */
const plain = (_: string, value: unknown): unknown => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value)

const files = () => {
  const fs = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs')
  if (!fs) throw new Error('nanproof/monitor writes files in Node only: take `monitor.report()` and the option `say` elsewhere.')
  return fs
}

export function journalAt(path: string): Journal {
  const fs = files()
  fs.writeFileSync(path, '')
  return (event) => fs.appendFileSync(path, `${JSON.stringify(event, plain)}\n`)
}

export const writeText = (path: string, text: string): void => files().writeFileSync(path, text)
