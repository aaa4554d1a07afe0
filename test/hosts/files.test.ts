/** Code in other files, scripts and markup, through the processors and parsers that are usual for them. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { guideBlock } from '../guide.ts'
import { npx, project } from './project.ts'

/** What is marked is to be found, and to become what stands behind the arrow. */
const texts = {
  'model.md': '# A model\n\n```js\nexport const f = (x) => «Math.exp(x) - 1» → «Math.expm1(x)»\n```\n\n```python\nMath.exp(x) - 1\n```\n',

  'model.html': `<!doctype html>
<p title="Math.exp(x) - 1">Math.exp(x) - 1</p>
<script type="module">
export const f = (x) => «Math.exp(x) - 1» → «Math.expm1(x)»
</script>
<script>
var g = (x) => «Math.exp(x) - 1» → «Math.expm1(x)»
</script>
`,

  'Setup.vue': `<script setup>
const p = (z) => 1 / (1 + Math.exp(-z))
const loss = (z) => -«Math.log(p(z))» → «(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z))))»
</script>
<template>
  <!-- 𝒙 é --><p :title="«Math.exp(x) - 1» → «Math.expm1(x)»" @click="y = «Math.exp(x) - 1» → «Math.expm1(x)»; z = 𝒙">{{ ["𝒙", «Math.exp(x) - 1» → «Math.expm1(x)»] }} and {{«Math.exp(x) - 1» → «Math.expm1(x)»}}</p>
  <p v-if="n > 0">{{ Math.sqrt(n) }}</p>
  <p v-else-if="«Math.exp(n) - 1» → «Math.expm1(n)» > -1">{{ { a: «Math.exp(n) - 1» → «Math.expm1(n)» } }}</p>
  <p v-else>{{ «Math.exp(n) - 1» → «Math.expm1(n)» }}</p>
  <li v-for="(x, i) in xs.map((v) => «Math.exp(v) - 1» → «Math.expm1(v)»)" :key="i">{{ x | round }}</li>
</template>
`,

  'Options.vue': `<template><p>{{ f(1) }}</p></template>
<script>
const f = (x) => «Math.exp(x) - 1» → «Math.expm1(x)»
export default { methods: { f } }
</script>
`,

  'Model.svelte': `<script>
  let { z, n, xs } = $props()
  const p = (z) => 1 / (1 + Math.exp(-z))
  const loss = (z) => -«Math.log(p(z))» → «(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z))))»
</script>
<p title={«Math.exp(z) - 1» → «Math.expm1(z)»}>{«Math.log(p(z))» → «Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)))»}</p>
{#if n > 0}<p>{Math.log(n)}</p>{:else}<p>{«Math.exp(n) - 1» → «Math.expm1(n)»}</p>{/if}
{#each xs as x}<button onclick={() => «Math.exp(x) - 1» → «Math.expm1(x)»}>{«Math.exp(x) - 1» → «Math.expm1(x)»}</button>{/each}
`,

  'Model.astro': `---
const { x } = Astro.props
const f = (x) => «Math.exp(x) - 1» → «Math.expm1(x)»
---
<p title={«Math.exp(x) - 1» → «Math.expm1(x)»}>{«Math.exp(x) - 1» → «Math.expm1(x)»}</p>
{[1, 2].map((y) => <p>{«Math.exp(x + y) - 1» → «Math.expm1(x + y)»}</p>)}
<script>
const g = (x) => «Math.exp(x) - 1» → «Math.expm1(x)»
</script>
`,
}

const marked = /«([^»]*)» → «([^»]*)»/g

const softmax = 'z.map((x) => Math.exp(x) / z.map(Math.exp).reduce((a, b) => a + b))', imported = 'Array.from(softmax(z))', from = "import { softmax } from 'nanproof/stable'"
/** Where a cure's import goes; and where none can go, in a page without modules and in a Vue template, the formula stays. */
const importing = {
  'block.md': ['```js\nexport const p = (z) => ¶\n```\n', `\`\`\`js\n${from}\n\nexport const p = (z) => ¶\n\`\`\`\n`],
  'page.html': ['<script>\nvar p = (z) => ¶\n</script>\n', undefined],
  'module.html': ["<script type=\"module\">\nimport { z } from './z.js'\nconst p = ¶\n</script>\n", `<script type="module">\nimport { z } from './z.js'\n${from}\nconst p = ¶\n</script>\n`],
  'Script.vue': ['<template><p/></template>\n<script>\nexport const p = (z) => ¶\n</script>\n', `<template><p/></template>\n<script>\n${from}\n\nexport const p = (z) => ¶\n</script>\n`],
  'Template.vue': ["<script setup>\nimport { z } from './z.js'\n</script>\n<template><p>{{ ¶ }}</p></template>\n", undefined],
  'Script.svelte': ["<p>{p([1])}</p>\n<script>\n  import { z } from './z.js'\n  export const p = ¶\n</script>\n", `<p>{p([1])}</p>\n<script>\n  import { z } from './z.js'\n  ${from}\n  export const p = ¶\n</script>\n`],
  'Markup.svelte': ['<script>\n  export let z\n</script>\n<p>{¶}</p>\n', `<script>\n  ${from}\n\n  export let z\n</script>\n<p>{¶}</p>\n`],
  'No script.svelte': ['<p>{((z) => ¶)([1])}</p>\n', undefined],
  'Markup.astro': ['---\nconst z = Astro.props.z\n---\n<p>{¶}</p>\n', `---\n${from}\n\nconst z = Astro.props.z\n---\n<p>{¶}</p>\n`],
  'No script.astro': ['---\n---\n<p>{((z) => ¶)([1])}</p>\n', undefined],
} as const

const config = guideBlock('notebooks', 'eslint.config.js', ', for other files')

interface Result {
  readonly filePath: string
  readonly messages: readonly { readonly line: number, readonly column: number, readonly endLine: number, readonly endColumn: number }[]
}

let cwd: string, found: ReadonlyMap<string, Result['messages']>

beforeAll(() => {
  const unmarked = Object.entries(texts).map(([name, text]) => [`src/${name}`, text.replaceAll(marked, '$1')])
  const imports = Object.entries(importing).map(([name, [before]]) => [`imports/${name}`, before.replace('¶', softmax)])
  cwd = project('eslint 10', { ...Object.fromEntries([...unmarked, ...imports]), 'eslint.config.mjs': config, 'migrate.config.mjs': config.replace('configs.recommended', 'configs.migrate') })
  found = new Map((JSON.parse(npx(cwd, 'eslint', '--format', 'json', 'src').out) as readonly Result[]).map(({ filePath, messages }) => [basename(filePath), messages]))
  expect(npx(cwd, 'eslint', '--fix', 'src')).toEqual({ code: 0, out: '', err: '' })
  npx(cwd, 'eslint', '--config', 'migrate.config.mjs', '--fix', 'imports')
})

const read = (path: string): string => readFileSync(join(cwd, path), 'utf8')

describe.each(Object.entries(texts))('%s', (name, text) => {
  test('is found where it stands', () => {
    const lines = text.replaceAll(marked, '$1').split('\n')
    expect(found.get(name)!.map(({ line, column, endColumn }) => [line, lines[line - 1]!.slice(column - 1, endColumn - 1)])).toEqual(
      text.split('\n').flatMap((line, i) => [...line.matchAll(marked)].map(([, before]) => [i + 1, before])),
    )
  })

  test('is fixed, and nothing else is', () => expect(read(`src/${name}`)).toBe(text.replaceAll(marked, '$2')))
})

test.each(Object.entries(importing))('an import for %s', (name, [before, after]) => {
  expect(read(`imports/${name}`)).toBe(after === undefined ? before.replace('¶', softmax) : after.replace('¶', imported))
})
