/** `nanproof explain RULE`: the page of a rule, laid out for a terminal. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromMarkdown } from './from-markdown.ts'
import type { Subcommand } from './subcommand.ts'
import { UsageError } from './usage-error.ts'

const pages = join(import.meta.dirname, '..', '..', '..', 'docs', 'rules')

export const explain: Subcommand = {
  summary: 'RULE: what the rule finds, for which input it fails, what to write',
  run(argv, { meta, rules }) {
    const [asked = '', ...others] = argv, name = asked.replace(`${meta.name}/`, '')
    if (asked === '' || others.length > 0) throw new UsageError('`nanproof explain` takes the name of one rule')
    const page = join(pages, `${name}.md`)
    if (!Object.hasOwn(rules, name) || !existsSync(page)) throw new UsageError(`no rule \`${asked}\`; \`nanproof rules\` lists them`)
    process.stdout.write(fromMarkdown(readFileSync(page, 'utf8')))
    return 0
  },
}
