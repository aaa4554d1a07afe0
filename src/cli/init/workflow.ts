/** A workflow for GitHub that notes each finding at its line of the pull request. */
import type { Project } from './project.ts'
import type { Step } from './step.ts'

export function workflow({ first, list, read, manager }: Project): Step | undefined {
  const folder = '.github/workflows', path = `${folder}/nanproof.yml`
  if (first('.github') === undefined || list(folder).some((name) => /\.ya?ml$/.test(name) && read(`${folder}/${name}`).includes('nanproof'))) return undefined
  const corepack = /^(?:pnpm|yarn)/.test(manager.install) ? '      - run: corepack enable\n' : ''
  return {
    path,
    text: `name: nanproof
on: [push, pull_request]
permissions:
  contents: read
jobs:
  nanproof:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
${corepack}      - run: ${manager.install}
      - run: ${manager.run} nanproof --format github
`,
  }
}
