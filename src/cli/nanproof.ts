#!/usr/bin/env node
import plugin from '../index.node.ts'
import { command } from './command.ts'
import type { Plugin } from './lint.ts'

process.exitCode = await command(process.argv.slice(2), plugin satisfies Plugin)
