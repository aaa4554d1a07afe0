/** The plugin of ESLint, apart from how its rules are loaded: presets, and a processor for notebooks. */
import type { ESLint, Linter, Rule } from 'eslint'
import type { Likelihood } from './lint/likelihood.ts'
import { mayHaveFindings } from './lint/may-have-findings.ts'
import { leastLikelihood, refuseMisspelt, type FixLevel } from './lint/settings.ts'
import { notebook } from './processors/notebook.ts'
import { version } from './version.ts'

type Preset = 'recommended' | 'strict' | 'migrate' | 'all'

export interface Plugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string }
  readonly rules: Record<string, Rule.RuleModule>
  readonly configs: Record<Preset, Linter.Config>
  readonly processors: { readonly notebook: Linter.Processor }
}

/** What is told of the rules before a file asks for them. */
export type Metadata = Readonly<Record<string, NonNullable<Rule.RuleModule['meta']>>>

/** `rules` is called when the first file has something to look for in it. */
export function pluginOf(metadata: Metadata, rules: () => Readonly<Record<string, Rule.RuleModule>>): Plugin {
  const create = (name: string) => (context: Rule.RuleContext): Rule.RuleListener => {
    refuseMisspelt(context.settings)
    return mayHaveFindings(context.sourceCode, leastLikelihood(context.settings)) ? rules()[name]!.create(context) : {}
  }
  const plugin: Plugin = {
    meta: { name: 'nanproof', version, namespace: 'nanproof' },
    rules: Object.fromEntries(Object.entries(metadata).map(([name, meta]) => [name, { meta, create: create(name) }])),
    configs: {} as Record<Preset, Linter.Config>,
    processors: { notebook },
  }
  const preset = (name: Preset, fix: FixLevel, report: Likelihood): Linter.Config => ({
    name: `nanproof/${name}`,
    plugins: { nanproof: plugin },
    rules: Object.fromEntries(Object.keys(metadata).map((rule) => [`nanproof/${rule}`, 'error'])),
    settings: { nanproof: { fix, report } },
  })
  Object.assign(plugin.configs, {
    recommended: preset('recommended', 'safe', 'likely'),
    strict: preset('strict', 'safe', 'possible'),
    migrate: preset('migrate', 'all', 'possible'),
    all: preset('all', 'all', 'remote'),
  })
  return plugin
}
