/** nanproof in oxlint's configuration, if that is plain JSON. */
import type { Project } from './project.ts'
import type { Step } from './step.ts'

const preset = './node_modules/nanproof/oxlint/recommended.json'

export function oxlintConfig(project: Project): Step | undefined {
  const path = project.first('.oxlintrc.json', '.oxlintrc.jsonc', 'oxlint.config.mjs', 'oxlint.config.js', 'oxlint.config.ts')
  if (path === undefined) return project.uses('oxlint') ? { path: '.oxlintrc.json', text: json({ extends: [preset] }, 2) } : undefined
  const was = project.read(path)
  if (was.includes('nanproof')) return undefined
  try {
    const config = JSON.parse(was) as { readonly extends?: readonly string[] }
    return { path, was, text: json({ ...config, extends: [...(config.extends ?? []), preset] }, /^[ \t]+/m.exec(was)?.[0] ?? 2) }
  } catch {
    return { path, hint: `Add to \`extends\`:\n\n  "${preset}"` }
  }
}

const json = (value: object, indent: string | number): string => `${JSON.stringify(value, null, indent)}\n`
