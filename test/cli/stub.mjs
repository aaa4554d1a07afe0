// The command over a plugin of two rules (and, in the preset `strict`, one that throws), so that its tests do not change with the real ones. Needs the build.
import { command } from '../../dist/src/cli/command.js'

const docs = (name) => ({ description: `about ${name}`, url: `https://example.org/${name}` })
const sigmoidLog = {
  meta: { type: 'problem', fixable: 'code', docs: docs('log-plus') },
  create: (context) => ({
    'CallExpression[callee.property.name="log"]'(node) {
      const { arguments: [argument] } = node
      if (argument?.type !== 'BinaryExpression' || argument.left.value !== 1) return
      const right = context.sourceCode.getText(argument.right)
      context.report({ node, message: '`log(1 + x)` stands here. It loses x below 1.1e-16. Write `log1p(x)`.', fix: (fixer) => fixer.replaceText(node, `Math.log1p(${right})`) })
    },
  }),
}
const bareLog = {
  meta: { type: 'problem', hasSuggestions: true, docs: docs('log-bare') },
  create: (context) => ({
    'CallExpression[callee.property.name="log"][arguments.0.type="Identifier"]'(node) {
      const [argument] = node.arguments
      const suggest = [{ desc: 'Clamp it', fix: (fixer) => fixer.replaceText(argument, `Math.max(${argument.name}, 1e-12)`) }]
      context.report({ node: argument, message: '`x` may be 0. Its logarithm is -Infinity. Clamp it.', suggest })
    },
  }),
}
const thrown = { meta: { docs: docs('thrown') }, create: () => ({ 'Identifier[name="fatal"]': () => { throw new Error('no such thing') } }) }
const plugin = { meta: { name: 'nanproof', version: '1.2.3' }, rules: { 'log-plus': sigmoidLog, 'log-bare': bareLog, thrown }, configs: {} }
const preset = (rules) => ({ name: 'nanproof', plugins: { nanproof: plugin }, rules })
plugin.configs = { recommended: preset({ 'nanproof/log-plus': 'error', 'nanproof/log-bare': 'warn' }), strict: preset({ 'nanproof/log-plus': 'error', 'nanproof/thrown': 'error' }) }

process.exitCode = await command(process.argv.slice(2), plugin)
