/** `nanproof init`: writes the configuration for what a project uses already, after showing it. What is there stays. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs, styleText } from 'node:util'
import { differences } from './init/differences.ts'
import { eslintConfig } from './init/eslint-config.ts'
import { hook } from './init/hook.ts'
import { oxlintConfig } from './init/oxlint-config.ts'
import { projectAt } from './init/project.ts'
import type { Step } from './init/step.ts'
import { workflow } from './init/workflow.ts'
import type { Subcommand } from './subcommand.ts'
import { UsageError } from './usage-error.ts'

export const init: Subcommand = {
  summary: '[--yes]: writes the configuration for the linter, the hooks and the workflows it finds, after showing it',
  async run(argv, { meta }) {
    const yes = readYes(argv), project = projectAt(process.cwd())
    const steps = [eslintConfig, oxlintConfig, hook, workflow].flatMap((step) => step(project) ?? [])
    const writing = steps.filter((step) => step.text !== undefined)
    for (const step of steps) say(shown(step))
    if (steps.length === 0) say('Nothing to write: no ESLint, oxlint, lefthook, husky or GitHub here that does not know nanproof. `npx nanproof` needs no configuration.\n')
    if (writing.length > 0 && (yes || await agreed())) {
      for (const { path, text } of writing) {
        mkdirSync(dirname(join(project.folder, path)), { recursive: true })
        writeFileSync(join(project.folder, path), text!)
      }
      say(`Written: ${writing.map(({ path }) => path).join(', ')}\n`)
    } else if (writing.length > 0) say('Nothing is written; `nanproof init --yes` writes it.\n')
    if (!project.uses(meta.name)) say(`Then: ${project.manager.add} ${meta.name}\n`)
    return 0
  },
}

function shown({ path, was, text, hint }: Step): string {
  const title = styleText('bold', `${path}${text === undefined ? ', by hand' : was === undefined ? ', new' : ''}`)
  const body = text === undefined ? hint : `${differences(was ?? '', text)}${hint === undefined ? '' : `\n\n${hint}`}`
  return `${title}\n\n${body}\n\n`
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^y(?:es)?$/i.test((await terminal.question('Write this? [y/N] ')).trim())
  } finally {
    terminal.close()
  }
}

function readYes(argv: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...argv], options: { yes: { type: 'boolean', short: 'y', default: false } } }).values.yes
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}

const say = (text: string): void => void process.stdout.write(text)
