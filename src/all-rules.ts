/** Every rule of the plugin, those that are declared as formulas and those that are written as checks. */
import type { Rule } from 'eslint'
import { descriptions } from '../rules/index.ts'
import { checks } from './checks/index.ts'
import { declaredRule } from './lint/declared-rule.ts'

export const rules: Readonly<Record<string, Rule.RuleModule>> = { ...Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, declaredRule(name, description)])), ...checks }
