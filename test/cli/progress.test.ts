import type { WriteStream } from 'node:tty'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progress } from '../../src/cli/progress.ts'

function terminal(isTTY: boolean) {
  const written: string[] = []
  return { written, stream: { isTTY, columns: 24, write: (text: string) => written.push(text.replace('\r\u001B[2K', '<')) } as unknown as WriteStream }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('says nothing of work that is done within a second', () => {
  const { stream, written } = terminal(true), { onFile, done } = progress(stream)
  onFile!(`${process.cwd()}/a.ts`)
  vi.advanceTimersByTime(900)
  onFile!(`${process.cwd()}/b.ts`)
  done()
  expect(written).toEqual([])
})

test('then counts the files on one line, not too often and not too wide, and leaves nothing behind', () => {
  const { stream, written } = terminal(true), { onFile, done } = progress(stream)
  for (const file of ['a.ts', 'a.ts', 'b.ts', 'c.ts', 'deep/below/the/folder.ts']) {
    onFile!(`${process.cwd()}/${file}`)
    vi.advanceTimersByTime(file === 'b.ts' ? 90 : 600)
  }
  done()
  expect(written).toEqual(['<2 files, b.ts', '<4 files, deep/below/th…', '<'])
})

test('says nothing where there is no terminal', () => {
  expect(progress(terminal(false).stream).onFile).toBeUndefined()
})
