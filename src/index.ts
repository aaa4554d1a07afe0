/** The ESLint plugin: rules, presets, and a processor for notebooks. */
import type { ESLint, Linter, Rule } from 'eslint'
import { descriptions } from '../rules/index.ts'
import { checks } from './checks/index.ts'
import { declaredRule } from './lint/declared-rule.ts'
import type { Likelihood } from './lint/likelihood.ts'
import type { FixLevel } from './lint/settings.ts'
import { notebook } from './processors/notebook.ts'
import { version } from './version.ts'

type Preset = 'recommended' | 'strict' | 'migrate' | 'all'

export interface Plugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string }
  readonly rules: Record<string, Rule.RuleModule>
  readonly configs: Record<Preset, Linter.Config>
  readonly processors: { readonly notebook: Linter.Processor }
}

const rules: Record<string, Rule.RuleModule> = { ...Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, declaredRule(name, description)])), ...checks }

const plugin: Plugin = {
  meta: { name: 'nanproof', version, namespace: 'nanproof' },
  rules,
  configs: {} as Record<Preset, Linter.Config>,
  processors: { notebook },
}

const preset = (name: Preset, fix: FixLevel, report: Likelihood): Linter.Config => ({
  name: `nanproof/${name}`,
  plugins: { nanproof: plugin },
  rules: Object.fromEntries(Object.keys(rules).map((rule) => [`nanproof/${rule}`, 'error'])),
  settings: { nanproof: { fix, report } },
})

Object.assign(plugin.configs, {
  recommended: preset('recommended', 'safe', 'likely'),
  strict: preset('strict', 'safe', 'possible'),
  migrate: preset('migrate', 'all', 'possible'),
  all: preset('all', 'all', 'remote'),
})

export default plugin
export { plugin as 'module.exports' }
