/** What the names of a file stand for. */
import type { ScopeManager, Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'

type Node = TSESTree.Node

export class Names {
  readonly #meant: ReadonlyMap<Node, Variable | null>

  constructor({ scopes }: ScopeManager) {
    this.#meant = new Map(scopes.flatMap(({ references }) => references.map(({ identifier, resolved }) => [identifier as Node, resolved] as const)))
  }

  /** What a node is of `Math`: `log` for `Math.log`, and for a name that was taken from it. */
  ofMath(node: Node): string | undefined {
    if (node.type === 'MemberExpression') return !node.computed && this.#isMath(node.object) && node.property.type === 'Identifier' ? node.property.name : undefined
    const definition = this.#meant.get(node)?.defs[0]?.node
    if (definition?.type !== 'VariableDeclarator' || !this.#isMath(definition.init) || definition.id.type !== 'ObjectPattern') return undefined
    const property = definition.id.properties.find((each) => each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === (node as TSESTree.Identifier).name)
    return property?.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : undefined
  }

  /** What a constant is defined as. */
  initialOf(node: Node): Node | undefined {
    const [definition] = this.#meant.get(node)?.defs ?? [], declarator = definition?.node
    const isConstant = definition?.parent?.type === 'VariableDeclaration' && definition.parent.kind === 'const'
    return isConstant && declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.init ?? undefined : undefined
  }

  /** Whether a loop finds a variable as it leaves it: it comes from outside, and nothing in the loop or in a function writes it. */
  isFixedIn(node: TSESTree.Identifier, loop: Node): boolean {
    const variable = this.#meant.get(node)
    if (!variable || !this.isFromOutside(node, loop)) return false
    return variable.references.every((reference) => !reference.isWrite() || reference.init === true || (!isIn(reference.identifier, loop) && reference.from.variableScope === variable.scope.variableScope))
  }

  /** Whether a variable is declared before a loop. */
  isFromOutside(node: Node, loop: Node): boolean {
    const [definition] = this.#meant.get(node)?.defs ?? []
    return node.type === 'Identifier' && definition !== undefined && !isIn(definition.name, loop)
  }

  #isMath(node: Node | null | undefined): boolean {
    return node?.type === 'Identifier' && node.name === 'Math' && !this.#meant.get(node)?.defs.length
  }
}

const isIn = ({ range }: Node, { range: [start, end] }: Node): boolean => range[0] >= start && range[1] <= end
