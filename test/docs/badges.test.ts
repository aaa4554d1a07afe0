import { expect, it } from 'vitest'
// @ts-expect-error -- a plain script, without types
import { badges } from '../../scripts/docs/badges.mjs'

const shown = (...reports: object[]): string => badges({ reports }).map(({ badge }: { badge: string }) => badge).join('')
const said = (...reports: object[]): string => badges({ reports }).map(({ text }: { text: string }) => text).join('\n')

it('tells a fix from a suggestion by the rows of the table', () => {
  expect(shown({ recommended: 'a', migrate: 'a' })).toBe('🔧📦')
  expect(shown({ migrate: 'a' })).toBe('💡📦')
  expect(shown({ recommended: 'a', migrate: 'a' }, { migrate: 'b' })).toBe('🔧💡📦')
})

it('names the primitives that migrate imports, once each and by the names they have', () => {
  const text = said({ migrate: "import { softplus as stableSoftplus, logSigmoid } from 'nanproof/stable'" }, { migrate: "const { softplus: own } = require('nanproof/stable')" })
  expect(text).toContain('imports `logSigmoid` or `softplus` from `nanproof/stable`')
  expect(said({ migrate: "import { softplus } from './mine.js'" })).not.toContain('softplus')
})
