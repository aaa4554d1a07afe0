/** Code in other files, through the processors and parsers that are usual for them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cured, npx, project, softplus } from './project.ts'

const code = softplus.trim(), fixed = cured.trim()

test.each([
  ['Markdown', 'model.md', `# A model\n\n\`\`\`js\n${code}\n\`\`\`\n`, "import markdown from '@eslint/markdown'", "...markdown.configs.processor"],
  ['Vue', 'Model.vue', `<script>\n${code}\nexport default { methods: { softplus } }\n</script>\n<template><p>{{ softplus(1) }}</p></template>\n`, "import vue from 'eslint-plugin-vue'", "...vue.configs['flat/base']"],
  ['Svelte', 'Model.svelte', `<script>\n  ${code.replace('export ', '')}\n</script>\n<p>{softplus(1)}</p>\n`, "import svelte from 'eslint-plugin-svelte'", '...svelte.configs.base'],
  ['HTML', 'model.html', `<!doctype html>\n<script type="module">\n${code}\n</script>\n`, "import html from 'eslint-plugin-html'", "{ files: ['**/*.html'], plugins: { html } }"],
])('%s', (_, name, text, imported, config) => {
  const cwd = project('eslint 10', { [name]: text, 'eslint.config.mjs': `import nanproof from 'nanproof'\n${imported}\nexport default [${config}, nanproof.configs.recommended]\n` })
  const { code: status, out, err } = npx(cwd, 'eslint', '--format', 'json', name)
  expect([status, err]).toEqual([1, ''])
  const [{ messages }] = JSON.parse(out) as [{ readonly messages: readonly { readonly ruleId: string, readonly line: number }[] }]
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['nanproof/naive-softplus', text.split('\n').findIndex((line) => line.includes('Math.log')) + 1]])
  expect(npx(cwd, 'eslint', '--fix', name)).toEqual({ code: 0, out: '', err: '' })
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(text.replace(code.replace('export ', ''), fixed.replace('export ', '')))
})
