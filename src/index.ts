/** The ESLint plugin, with all of its rules: for bundlers, and for hosts that are not Node. */
import { pluginOf } from './plugin.ts'
import { rules } from './all-rules.ts'

export type { Plugin } from './plugin.ts'

const plugin = pluginOf(Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta!])), () => rules)

export default plugin
export { plugin as 'module.exports' }
