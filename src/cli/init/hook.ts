/** nanproof before each commit, in the manager of hooks that the project has: lefthook, or husky with or without lint-staged. */
import type { Project } from './project.ts'
import type { Step } from './step.ts'

const sources = '*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'

/** Where ESLint runs before a commit, nanproof runs with it. */
const runsAlready = (text: string): boolean => /nanproof|eslint/.test(text)

export function hook(project: Project): Step | undefined {
  const lefthook = project.first('lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml')
  if (lefthook !== undefined) return throughLefthook(lefthook, project)
  return project.first('.husky') === undefined ? undefined : throughHusky(project)
}

function throughLefthook(path: string, { read, manager }: Project): Step | undefined {
  const was = read(path)
  if (runsAlready(was)) return undefined
  const job = `    - name: nanproof
      glob: "${sources}"
      run: ${manager.run} nanproof --fix {staged_files}
      stage_fixed: true
`
  if (/^pre-commit:/m.test(was)) return { path, hint: `Add to the jobs of \`pre-commit\`:\n\n${job.trimEnd()}` }
  return { path, was, text: `${ended(was)}pre-commit:\n  jobs:\n${job}` }
}

function throughHusky({ first, read, uses, manager }: Project): Step | undefined {
  const path = '.husky/pre-commit', was = first(path) === undefined ? undefined : read(path)
  if (was !== undefined && runsAlready(was)) return undefined
  if (!uses('lint-staged')) return { path, was, text: `${ended(was ?? '')}${manager.run} nanproof --changed\n` }
  const manifest = read('package.json'), { 'lint-staged': staged } = JSON.parse(manifest) as { readonly 'lint-staged'?: object }
  if (staged !== undefined && runsAlready(JSON.stringify(staged))) return undefined
  if (staged === undefined || sources in staged) return { path: 'the configuration of lint-staged', hint: `Add:\n\n  "${sources}": "nanproof --fix"` }
  const indent = /^[ \t]+/m.exec(manifest)?.[0] ?? 2
  return { path: 'package.json', was: manifest, text: `${JSON.stringify({ ...JSON.parse(manifest) as object, 'lint-staged': { ...staged, [sources]: 'nanproof --fix' } }, null, indent)}\n` }
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
