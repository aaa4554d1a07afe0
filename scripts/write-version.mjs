/** Writes src/version.ts, after the version in package.json was raised. */
import { readFileSync, writeFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')), file = new URL('../src/version.ts', import.meta.url)
writeFileSync(file, readFileSync(file, 'utf8').replace(/'.*'/, `'${version}'`))
