/** Starts the built command in a folder of its own. */
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll } from 'vitest'

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const stub = join(import.meta.dirname, 'stub.mjs')

const made: string[] = []
afterAll(() => made.forEach((root) => rmSync(root, { recursive: true, force: true })))

export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'nanproof-'))
  made.push(root)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

export function run(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [stub, ...args], { cwd, encoding: 'utf8', env: { ...inherited, ...environment }, maxBuffer: 2 ** 26 })
  return { code: status, out: stdout, err: stderr }
}

export const start = (cwd: string, args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, [stub, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
