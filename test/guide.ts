/** The blocks of code in the guide, which tests run as they stand there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The block under a line that is the file's name in bold, as `**lefthook.yml**`, and what else is said of it. */
export function guideBlock(page: string, name: string, more = ''): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'docs', 'guide', `${page}.md`), 'utf8')
  const found = new RegExp(`\\*\\*${name.replaceAll('.', '\\.')}\\*\\*${more}\n\n\`\`\`\\w*\n([^]*?)^\`\`\`$`, 'm').exec(text)
  if (!found) throw new Error(`docs/guide/${page}.md shows no ${name}`)
  return found[1]!
}
