/** The ways to lay out a report, by the name that `--format` takes. */
import { github } from './formats/github.ts'
import { json } from './formats/json.ts'
import { sarif } from './formats/sarif.ts'
import { stylish } from './formats/stylish.ts'

export const formats = { stylish, json, sarif, github }

export type FormatName = keyof typeof formats
