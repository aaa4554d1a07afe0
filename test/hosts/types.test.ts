/** The declarations check in the TypeScripts that users have, without `skipLibCheck`. */
import { expect, inject, test } from 'vitest'
import { npx, project } from './project.ts'

const config = (module: string): string => JSON.stringify({ compilerOptions: { strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, target: 'es2022', module, types: ['node'] }, include: ['*.ts', '*.mts', '*.cts'] })
const files = {
  'tsconfig.json': config('nodenext'),
  'eslint.config.mts': `import type { ESLint, Linter, Rule } from 'eslint'
import { defineConfig } from 'eslint/config'
import nanproof from 'nanproof'
export const plugin: ESLint.Plugin = nanproof
export const preset: Linter.Config = nanproof.configs.migrate
export const rule: Rule.RuleModule | undefined = nanproof.rules['log-of-zero']
// @ts-expect-error There is no such preset.
nanproof.configs.lax
export default defineConfig([{ plugins: { nanproof }, extends: ['nanproof/recommended'] }, nanproof.configs.strict])
`,
  'required.cts': `import nanproof = require('nanproof')\nexport const name: string = nanproof.meta.name\n`,
  'verify.mts': `import { verify, type Verification } from 'nanproof/verify'
export const verification: Promise<Verification> = verify({ before: 'log(1 + exp(x))', after: (x: number) => Math.log1p(Math.exp(x)), inputs: { x: [-1, 1] } })
// @ts-expect-error It takes a formula or a function.
verify({ before: 1, after: 'x' })
`,
  'stable.mts': `import { logSumExp, softmax, softplus } from 'nanproof/stable'
export const x: number = softplus(1) + logSumExp([1, 2])
export const p: ArrayLike<number> = softmax([1, 2])
// @ts-expect-error It takes a number.
softplus('1')
`,
}

test.each(['5.9', '6.0', '7.0'])('TypeScript %s', (version) => {
  const cwd = project('eslint 10', files)
  expect(npx(cwd, process.execPath, `node_modules/typescript-${version}/bin/tsc`, '--project', 'tsconfig.json')).toEqual({ code: 0, out: '', err: '' })
})

test.each([
  ['TypeScript 5.9 and ESLint 9.22', ['typescript@5.9.3', 'eslint@9.22.0']], ['TypeScript 6.0', ['typescript@6.0.3', 'eslint@10.15.0']], ['TypeScript 7.0', ['typescript@7.0.2', 'eslint@10.15.0']],
  ['typescript-eslint', ['typescript@6.0.3', 'typescript-eslint@8.72.0', 'eslint@10.15.0']],
])('installs beside %s without a conflict of peers', (_, beside) => {
  expect(npx(project(undefined, {}), 'npm', 'install', '--package-lock-only', '--strict-peer-deps', '--prefer-offline', '--no-audit', '--no-fund', inject('tarball'), ...beside)).toMatchObject({ code: 0 })
})
