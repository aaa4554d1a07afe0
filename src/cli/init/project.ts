/** What a project uses, as its files tell. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Project {
  readonly folder: string
  readonly manager: PackageManager
  /** Whether the manifest names a package. */
  readonly uses: (name: string) => boolean
  /** The first of these paths that there is. */
  readonly first: (...paths: readonly string[]) => string | undefined
  readonly read: (path: string) => string
  /** The names in a folder; none where it is not. */
  readonly list: (path: string) => readonly string[]
}

interface PackageManager {
  readonly lock: string
  readonly add: string
  readonly install: string
  readonly run: string
}

const npm: PackageManager = { lock: 'package-lock.json', add: 'npm install --save-dev', install: 'npm ci', run: 'npx' }
const managers: readonly PackageManager[] = [
  npm,
  { lock: 'pnpm-lock.yaml', add: 'pnpm add --save-dev', install: 'pnpm install --frozen-lockfile', run: 'pnpm exec' },
  { lock: 'yarn.lock', add: 'yarn add --dev', install: 'yarn install --immutable', run: 'yarn' },
  { lock: 'bun.lock', add: 'bun add --dev', install: 'bun install --frozen-lockfile', run: 'bunx' },
]

export function projectAt(folder: string): Project {
  const has = (path: string) => existsSync(join(folder, path))
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const manifest = (has('package.json') ? JSON.parse(read('package.json')) : {}) as Record<string, Record<string, string> | undefined>
  return {
    folder, read,
    manager: managers.find(({ lock }) => has(lock)) ?? npm,
    uses: (name) => ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].some((kind) => manifest[kind]?.[name] !== undefined),
    first: (...paths) => paths.find(has),
    list: (path) => (has(path) ? readdirSync(join(folder, path)) : []),
  }
}
