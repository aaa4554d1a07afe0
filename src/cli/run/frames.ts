/** The places of a stack, the innermost first. */
import { fileURLToPath } from 'node:url'
import type { Position } from './instrument.ts'

export interface Frame extends Position {
  readonly file: string
}

const frame = /(?:\(|at (?:async )?)((?:file:\/\/|[A-Za-z]:[\\/]|\/)[^()]*?):(\d+):(\d+)\)?$/

export function framesOf(stack: string): Frame[] {
  return stack.split('\n').flatMap((line) => {
    const [, file, row, column] = frame.exec(line.trim()) ?? []
    return file === undefined ? [] : [{ file: file.startsWith('file:') ? fileURLToPath(file) : file, line: Number(row), column: Number(column) }]
  })
}
