import { describe, expect, it } from 'vitest'
import { importPrimitive, importPrimitives } from '../../src/code/import-primitive.ts'
import { apply, find, lines, parse, type Parsing } from './parse.ts'

const risky = 'Math.log(1 + Math.exp(x))'

/** The file after the fix that replaces the risky formula by a call of the primitive. */
function fixed(code: string, parsing: Parsing, primitive = 'softplus'): string | undefined {
  const sourceCode = parse(code, parsing)
  const node = find(sourceCode, risky)
  const imported = importPrimitive(sourceCode, node, primitive)
  return imported && apply(code, [...imported.edits, { range: node.range, text: `${imported.local}(x)` }])
}

interface Row extends Parsing {
  readonly because: string
  readonly before: string
  readonly after: string | undefined
  readonly primitive?: string
}

const f = `export const f = (x) => ${risky}`
const rows: readonly Row[] = [
  // No import yet
  { because: 'a file that starts with code gets the import and a blank line', before: f, after: `import { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'the quotes are those of the file', before: `const s = "a"\n${f}`, after: `import { softplus } from "nanproof/stable"\n\nconst s = "a"\nexport const f = (x) => softplus(x)` },
  { because: 'the semicolons are those of the file', before: `const s = 1;\n${f};`, after: `import { softplus } from 'nanproof/stable';\n\nconst s = 1;\nexport const f = (x) => softplus(x);` },
  { because: 'a semicolon that opens a line is not the style of statements', before: `const s = 1\n;[s].map(String)\n${f}`, after: `import { softplus } from 'nanproof/stable'\n\nconst s = 1\n;[s].map(String)\nexport const f = (x) => softplus(x)` },
  { because: 'line endings are those of the file', before: `const s = 1\r\n${f}\r\n`, after: `import { softplus } from 'nanproof/stable'\r\n\r\nconst s = 1\r\nexport const f = (x) => softplus(x)\r\n` },
  { because: 'a template literal tells no quotes', before: `const s = \`"\`\n${f}`, after: `import { softplus } from 'nanproof/stable'\n\nconst s = \`"\`\nexport const f = (x) => softplus(x)` },
  // The head of a file
  { because: 'a directive only counts at the very top', before: `'use strict'\n\n${f}`, after: `'use strict'\n\nimport { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'two directives', before: `"use client";\n"use strict";\n${f};`, after: `"use client";\n"use strict";\nimport { softplus } from "nanproof/stable";\n\nexport const f = (x) => softplus(x);` },
  { because: 'a directive with something behind it on the line', before: `'use strict'; ${f}`, after: `'use strict'; import { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'a shebang is only one on the first line', before: `#!/usr/bin/env node\n${f}`, after: `#!/usr/bin/env node\nimport { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'a licence stays at the top, even right above code', before: `/**\n * @license MIT\n */\n${f}`, after: `/**\n * @license MIT\n */\nimport { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'a comment of the file, set apart by a blank line, stays at the top', before: `// Losses.\n\n${f}`, after: `// Losses.\n\nimport { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'the documentation of a function stays with the function', before: `/** Smooth ramp. */\n${f}`, after: `import { softplus } from 'nanproof/stable'\n\n/** Smooth ramp. */\nexport const f = (x) => softplus(x)` },
  { because: 'licence above, documentation below', before: `/* Copyright */\n/** Smooth ramp. */\n${f}`, after: `/* Copyright */\nimport { softplus } from 'nanproof/stable'\n\n/** Smooth ramp. */\nexport const f = (x) => softplus(x)` },
  { because: '@ts-check counts before the first statement only', before: `// @ts-check\n${f}`, after: `// @ts-check\nimport { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'eslint-disable-next-line speaks of the next line', before: `// eslint-disable-next-line no-console\n${f}`, after: `import { softplus } from 'nanproof/stable'\n\n// eslint-disable-next-line no-console\nexport const f = (x) => softplus(x)` },
  { because: 'a comment behind a directive is the directive\'s', before: `'use strict' // always\n${f}`, after: `'use strict' // always\nimport { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  // Other imports
  { because: 'the new import goes below the last one', before: `import a from 'a'\nimport { b } from 'b'\n\n${f}`, after: `import a from 'a'\nimport { b } from 'b'\nimport { softplus } from 'nanproof/stable'\n\nexport const f = (x) => softplus(x)` },
  { because: 'a comment behind the last import is the last import\'s', before: `import a from 'a' // eslint-disable-line\n${f}`, after: `import a from 'a' // eslint-disable-line\nimport { softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'an import that shares its line', before: `import a from 'a'; ${f}`, after: `import a from 'a';\nimport { softplus } from 'nanproof/stable'; export const f = (x) => softplus(x)` },
  { because: 'a guarding semicolon stays with the line it guards', before: `import a from 'a'\n;[a].map(String)\n${f}`, after: `import a from 'a'\nimport { softplus } from 'nanproof/stable'\n;[a].map(String)\nexport const f = (x) => softplus(x)` },
  { because: 'an import below code is an import too', before: `${f}\nimport a from 'a'`, after: `export const f = (x) => softplus(x)\nimport a from 'a'\nimport { softplus } from 'nanproof/stable'` },
  // An import of the module that is there
  { because: 'what is imported is used', before: `import { softplus } from 'nanproof/stable'\n${f}`, after: `import { softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'under its alias', before: `import { softplus as ramp } from 'nanproof/stable'\n${f}`, after: `import { softplus as ramp } from 'nanproof/stable'\nexport const f = (x) => ramp(x)` },
  { because: 'under the alias of a string name', before: `import { 'softplus' as ramp } from 'nanproof/stable'\n${f}`, after: `import { 'softplus' as ramp } from 'nanproof/stable'\nexport const f = (x) => ramp(x)` },
  { because: 'through the namespace', before: `import * as stable from 'nanproof/stable'\n${f}`, after: `import * as stable from 'nanproof/stable'\nexport const f = (x) => stable.softplus(x)` },
  { because: 'a namespace that is shadowed is out of reach', before: `import * as stable from 'nanproof/stable'\nexport const f = (x, stable) => ${risky}`, after: `import * as stable from 'nanproof/stable'\nimport { softplus } from 'nanproof/stable'\nexport const f = (x, stable) => softplus(x)` },
  { because: 'an import that is shadowed is imported again under another name', before: `import { softplus } from 'nanproof/stable'\nexport const f = (x, softplus) => ${risky}`, after: `import { softplus, softplus as stableSoftplus } from 'nanproof/stable'\nexport const f = (x, softplus) => stableSoftplus(x)` },
  { because: 'one more name in the braces', before: `import { log1mexp } from 'nanproof/stable'\n${f}`, after: `import { log1mexp, softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'a trailing comma stays one', before: `import { log1mexp, } from 'nanproof/stable'\n${f}`, after: `import { log1mexp, softplus, } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'a name called `from`', before: `import { from } from 'nanproof/stable'\n${f}`, after: `import { from, softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'lines of their own, with trailing comma', before: `import {\n  log1mexp, // about it\n} from 'nanproof/stable'\n${f}`, after: `import {\n  log1mexp, // about it\n  softplus,\n} from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'lines of their own, without trailing comma', before: `import {\n\tlog1mexp // about it\n} from 'nanproof/stable'\n${f}`, after: `import {\n\tlog1mexp, // about it\n\tsoftplus\n} from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'lines of their own, but the last name closes the brace', before: `import { a,\n  log1mexp } from 'nanproof/stable'\n${f}`, after: `import { a,\n  log1mexp, softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'a comment in the braces stays with its name', before: `import { log1mexp /* about it */ } from 'nanproof/stable'\n${f}`, after: `import { log1mexp /* about it */, softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'a comment behind the trailing comma', before: `import { log1mexp, /* and more */ } from 'nanproof/stable'\n${f}`, after: `import { log1mexp, /* and more */ softplus, } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'empty braces', before: `import {} from 'nanproof/stable'\n${f}`, after: `import { softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'beside a default import', before: `import stable from 'nanproof/stable'\n${f}`, after: `import stable, { softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'beside a default import and names', before: `import stable, { log1mexp } from 'nanproof/stable'\n${f}`, after: `import stable, { log1mexp, softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'a side-effect import has no braces', before: `import 'nanproof/stable'\n${f}`, after: `import 'nanproof/stable'\nimport { softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'an import of another module is none', before: `import { softplus } from './mine.js'\n${f}`, after: `import { softplus } from './mine.js'\nimport { softplus as stableSoftplus } from 'nanproof/stable'\nexport const f = (x) => stableSoftplus(x)` },
  // Types
  { because: 'a type-only import has no value', parser: 'typescript', before: `import type { softplus } from 'nanproof/stable'\n${f}`, after: `import type { softplus } from 'nanproof/stable'\nimport { softplus as stableSoftplus } from 'nanproof/stable'\nexport const f = (x) => stableSoftplus(x)` },
  { because: 'a type-only import takes no value', parser: 'typescript', before: `import type { Vector } from 'nanproof/stable'\n${f}`, after: `import type { Vector } from 'nanproof/stable'\nimport { softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'an inline type has no value, but its braces take one', parser: 'typescript', before: `import { type Vector } from 'nanproof/stable'\n${f}`, after: `import { type Vector, softplus } from 'nanproof/stable'\nexport const f = (x) => softplus(x)` },
  { because: 'import = require', parser: 'typescript', before: `import stable = require('nanproof/stable')\n${f}`, after: `import stable = require('nanproof/stable')\nexport const f = (x) => stable.softplus(x)` },
  { because: 'a type of the same name takes the name', parser: 'typescript', before: `interface softplus { (x: number): number }\nexport const f = (x: number) => ${risky}`, after: `import { softplus as stableSoftplus } from 'nanproof/stable'\n\ninterface softplus { (x: number): number }\nexport const f = (x: number) => stableSoftplus(x)` },
  // Names that are taken
  { because: 'the fix of a user\'s softplus must not call itself', before: `export function softplus(x) { return ${risky} }`, after: `import { softplus as stableSoftplus } from 'nanproof/stable'\n\nexport function softplus(x) { return stableSoftplus(x) }` },
  { because: 'nor when the name is only known inside', before: `export const f = function softplus(x) { return ${risky} }`, after: `import { softplus as stableSoftplus } from 'nanproof/stable'\n\nexport const f = function softplus(x) { return stableSoftplus(x) }` },
  { because: 'both names taken', before: `const softplus = 1, stableSoftplus = 2\n${f}`, after: `import { softplus as softplus2 } from 'nanproof/stable'\n\nconst softplus = 1, stableSoftplus = 2\nexport const f = (x) => softplus2(x)` },
  { because: 'a parameter in between', before: `export const f = (softplus) => (x) => ${risky}`, after: `import { softplus as stableSoftplus } from 'nanproof/stable'\n\nexport const f = (softplus) => (x) => stableSoftplus(x)` },
  { because: 'a global read elsewhere would be captured', before: `softplus.install()\n${f}`, after: `import { softplus as stableSoftplus } from 'nanproof/stable'\n\nsoftplus.install()\nexport const f = (x) => stableSoftplus(x)` },
  { because: 'a local name elsewhere is nobody\'s business', before: `export const g = (softplus) => softplus\n${f}`, after: `import { softplus } from 'nanproof/stable'\n\nexport const g = (softplus) => softplus\nexport const f = (x) => softplus(x)` },
  { because: 'a property or a method takes no name', before: `export class A { softplus(x) { return ${risky} } }`, after: `import { softplus } from 'nanproof/stable'\n\nexport class A { softplus(x) { return softplus(x) } }` },
  // CommonJS
  { because: 'require where the file exports by module', sourceType: 'commonjs', before: `module.exports = (x) => ${risky}`, after: `const { softplus } = require('nanproof/stable')\n\nmodule.exports = (x) => softplus(x)` },
  { because: 'what the file does counts before the configuration', before: `exports.f = (x) => ${risky}`, after: `const { softplus } = require('nanproof/stable')\n\nexports.f = (x) => softplus(x)` },
  { because: 'the configuration counts where the file does not tell', parser: 'espree', sourceType: 'commonjs', before: `console.log((x) => ${risky})`, after: `const { softplus } = require('nanproof/stable')\n\nconsole.log((x) => softplus(x))` },
  { because: 'below the requires at the head', sourceType: 'commonjs', before: `'use strict';\nconst fs = require('fs'), { a } = require('a').b;\nrequire('c');\nlet n = 0;\nmodule.exports = (x) => ${risky};`, after: `'use strict';\nconst fs = require('fs'), { a } = require('a').b;\nrequire('c');\nconst { softplus } = require('nanproof/stable');\nlet n = 0;\nmodule.exports = (x) => softplus(x);` },
  { because: 'a require that a parenthesis would call', sourceType: 'commonjs', before: `const a = require('a')\n;(function () { exports.f = (x) => ${risky} })()`, after: `const a = require('a')\nconst { softplus } = require('nanproof/stable')\n;(function () { exports.f = (x) => softplus(x) })()` },
  { because: 'a file that starts with a parenthesis', sourceType: 'commonjs', before: `(function () { exports.f = (x) => ${risky} })()`, after: `const { softplus } = require('nanproof/stable');\n\n(function () { exports.f = (x) => softplus(x) })()` },
  { because: 'the destructured require is used', sourceType: 'commonjs', before: `const { softplus: ramp } = require('nanproof/stable')\nexports.f = (x) => ${risky}`, after: `const { softplus: ramp } = require('nanproof/stable')\nexports.f = (x) => ramp(x)` },
  { because: 'the required module is used', sourceType: 'commonjs', before: `const stable = require('nanproof/stable')\nexports.f = (x) => ${risky}`, after: `const stable = require('nanproof/stable')\nexports.f = (x) => stable.softplus(x)` },
  { because: 'the required member is used', sourceType: 'commonjs', before: `const ramp = require('nanproof/stable').softplus\nexports.f = (x) => ${risky}`, after: `const ramp = require('nanproof/stable').softplus\nexports.f = (x) => ramp(x)` },
  { because: 'a required module that is reassigned may be anything', sourceType: 'commonjs', before: `let stable = require('nanproof/stable')\nstable = {}\nexports.f = (x) => ${risky}`, after: `let stable = require('nanproof/stable')\nconst { softplus } = require('nanproof/stable')\nstable = {}\nexports.f = (x) => softplus(x)` },
  { because: 'one more name in the pattern', sourceType: 'commonjs', before: `const { log1mexp } = require('nanproof/stable')\nexports.softplus = softplus\nfunction softplus(x) { return ${risky} }`, after: `const { log1mexp, softplus: stableSoftplus } = require('nanproof/stable')\nexports.softplus = softplus\nfunction softplus(x) { return stableSoftplus(x) }` },
  { because: 'nothing can follow a rest', sourceType: 'commonjs', before: `const { log1mexp, ...rest } = require('nanproof/stable')\nexports.f = (x) => ${risky}`, after: `const { log1mexp, ...rest } = require('nanproof/stable')\nconst { softplus } = require('nanproof/stable')\nexports.f = (x) => softplus(x)` },
  { because: 'a pattern whose type would have to change as well', parser: 'typescript', before: `const { log1mexp }: { log1mexp: Function } = require('nanproof/stable')\nexports.f = (x) => ${risky}`, after: `const { log1mexp }: { log1mexp: Function } = require('nanproof/stable')\nconst { softplus } = require('nanproof/stable')\nexports.f = (x) => softplus(x)` },
  { because: 'a require that comes later is still in its dead zone', sourceType: 'commonjs', before: `exports.y = ((x) => ${risky})(1)\nconst { softplus } = require('nanproof/stable')`, after: `const { softplus: stableSoftplus } = require('nanproof/stable')\n\nexports.y = ((x) => stableSoftplus(x))(1)\nconst { softplus } = require('nanproof/stable')` },
  { because: 'a require of its own makes no CommonJS', before: `import { createRequire } from 'module'\nconst require = createRequire(import.meta.url)\n${f}`, after: `import { createRequire } from 'module'\nimport { softplus } from 'nanproof/stable'\nconst require = createRequire(import.meta.url)\nexport const f = (x) => softplus(x)` },
  // No way to import
  { because: 'a classic script cannot import', sourceType: 'script', before: `var f = function (x) { return ${risky} }`, after: undefined },
  { because: 'a file that asks for its module system also runs without one', before: `function f(x) { return ${risky} }\nif (typeof module !== 'undefined') module.exports = f`, after: undefined },
  { because: 'an AMD module has its own way', before: `define(['a'], function (a) { return function (x) { return ${risky} } })`, after: undefined },
]

describe('an import of a primitive', () => {
  for (const row of rows) {
    for (const parser of row.parser ? [row.parser] : ['espree', 'typescript'] as const) {
      it(`${row.because} (${parser})`, () => {
        const parsing: Parsing = { ...row, parser }
        expect(fixed(row.before, parsing)).toBe(row.after)
        if (row.after === undefined) return
        // The fixed file parses, and there the next fix finds the import and adds nothing.
        const again = row.before.replace(risky, `${risky} + ${risky}`)
        const once = fixed(again, parsing)!
        const sourceCode = parse(once, parsing)
        const second = importPrimitive(sourceCode, find(sourceCode, risky), 'softplus')
        expect(second?.edits).toEqual([])
        expect(once).toContain(`${second?.local}(x) + ${risky}`)
      })
    }
  }
})

it('does not use an import that is shadowed inside the node', () => {
  const sourceCode = parse(`import { softplus } from 'nanproof/stable'\nexport const y = xs.map((softplus) => softplus + 1)`)
  expect(importPrimitive(sourceCode, find(sourceCode, 'xs.map((softplus) => softplus + 1)'), 'softplus')?.local).toBe('stableSoftplus')
})

describe('several primitives at once', () => {
  const both = (code: string, parsing: Parsing = {}): string => {
    const sourceCode = parse(code, parsing)
    const node = find(sourceCode, risky)
    const { locals, edits } = importPrimitives(sourceCode, node, ['softplus', 'log1mexp', 'softplus'])!
    return apply(code, [...edits, { range: node.range, text: `${locals.get('softplus')} + ${locals.get('log1mexp')}` }])
  }
  it('come in one import', () => expect(both(f)).toBe(`import { softplus, log1mexp } from 'nanproof/stable'\n\nexport const f = (x) => softplus + log1mexp`))
  it('join the import that is there', () => {
    expect(both(`import { mean } from 'nanproof/stable'\n${f}`)).toBe(`import { mean, softplus, log1mexp } from 'nanproof/stable'\nexport const f = (x) => softplus + log1mexp`)
    expect(both(`import {\n  mean\n} from 'nanproof/stable'\n${f}`)).toBe(`import {\n  mean,\n  softplus,\n  log1mexp\n} from 'nanproof/stable'\nexport const f = (x) => softplus + log1mexp`)
  })
  it('add only what is missing', () => expect(both(`import { softplus as ramp } from 'nanproof/stable'\n${f}`)).toBe(`import { softplus as ramp, log1mexp } from 'nanproof/stable'\nexport const f = (x) => ramp + log1mexp`))
  it('are required in one statement', () => {
    expect(both(`const log1mexp = 1\nmodule.exports = (x) => ${risky}`)).toBe(lines(`const { softplus, log1mexp: stableLog1mexp } = require('nanproof/stable')`, '', 'const log1mexp = 1', 'module.exports = (x) => softplus + stableLog1mexp'))
  })
})
