/** The ways to lay out a report, by the name that `--format` takes. */
import { eslint } from './formats/eslint.ts'
import { github } from './formats/github.ts'
import { gitlab } from './formats/gitlab.ts'
import { json } from './formats/json.ts'
import { sarif } from './formats/sarif.ts'
import { stylish } from './formats/stylish.ts'

export const formats = { stylish, json, sarif, github, gitlab, eslint }

export type FormatName = keyof typeof formats
