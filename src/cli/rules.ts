/** `nanproof rules`: every rule in a line. */
import { styleText } from 'node:util'
import type { Subcommand } from './subcommand.ts'
import { UsageError } from './usage-error.ts'

export const rules: Subcommand = {
  summary: 'every rule in a line',
  run(argv, { rules }) {
    if (argv.length > 0) throw new UsageError(`\`nanproof rules\` takes no arguments, not \`${argv[0]}\``)
    const width = Math.max(...Object.keys(rules).map((name) => name.length))
    for (const [name, { meta }] of Object.entries(rules)) process.stdout.write(`${styleText('bold', name.padEnd(width))}  ${meta?.docs?.description ?? ''}\n`)
    return 0
  },
}
