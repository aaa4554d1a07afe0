/** A project of a user, with the packages of one installation. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, inject } from 'vitest'
import type { Installation } from './install.ts'

const made: string[] = []
afterAll(() => made.forEach((root) => rmSync(root, { recursive: true, force: true })))

export function project(installation: Installation | undefined, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'nanproof host '))
  made.push(root)
  for (const [path, content] of Object.entries({ 'package.json': '{ "private": true }\n', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  if (installation !== undefined) symlinkSync(join(inject('folders')[installation], 'node_modules'), join(root, 'node_modules'))
  return root
}

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs what the project has installed. */
export function npx(cwd: string, command: string, ...args: readonly string[]): Outcome {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...env } = process.env
  const path = `${join(cwd, 'node_modules', '.bin')}:${env['PATH'] ?? ''}`
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...env, PATH: path, VITEST: '', GIT_CONFIG_GLOBAL: '/dev/null', LEFTHOOK_QUIET: 'summary' }, maxBuffer: 2 ** 26 })
  return { code: status, out: stdout, err: stderr }
}

export const softplus = 'export const softplus = (x) => Math.log(1 + Math.exp(x))\n'
export const cured = 'export const softplus = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))\n'
/** What `--fix` does not write in `recommended`: a seed then draws other numbers. */
export const bad = 'export const draw = () => -Math.log(Math.random())\n'
