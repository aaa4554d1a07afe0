/** What a class gives its instances: its own methods and getters, and those of the classes that it extends. */
import type { TSESTree } from '@typescript-eslint/types'
import { evaluate } from './evaluate.ts'
import { change } from './change.ts'
import { built, callClosure } from './function.ts'
import type { Reader } from './reader.ts'
import { initialState, type State } from './state.ts'
import type { ClassNode, Closure, Structure, Value } from './value.ts'
import { quietly } from './variable.ts'

/** A class extends a class that extends a class, up to here. */
const furthest = 8

type Kind = 'method' | 'get' | 'constructor'

function memberOf(reader: Reader, of: ClassNode, name: string, kind: Kind, isStatic: boolean): TSESTree.FunctionExpression | undefined {
  let owner: ClassNode | undefined = of
  for (let n = 0; owner && n < furthest; n++) {
    for (const member of owner.body.body) {
      if (member.type !== 'MethodDefinition' || member.kind !== kind || member.static !== isStatic || member.value.type !== 'FunctionExpression') continue
      if (!member.computed && (member.key.type === 'Identifier' ? member.key.name : member.key.type === 'PrivateIdentifier' ? `#${member.key.name}` : undefined) === name) return member.value
    }
    owner = baseOf(reader, owner)
  }
  return undefined
}

/** The class of this file that a class extends. */
export function baseOf(reader: Reader, of: ClassNode): ClassNode | undefined {
  if (of.superClass?.type !== 'Identifier') return undefined
  const value = quietly(reader, () => evaluate(reader, of.superClass!, initialState()))
  return value.kind === 'structure' && value.isClass ? value.of : undefined
}

export function methodOf(reader: Reader, object: Structure, property: string): Closure | undefined {
  const node = object.of && memberOf(reader, object.of, property, 'method', object.isClass === true)
  return node && { kind: 'closure', node, captured: undefined, self: object }
}

export function getterOf(reader: Reader, object: Structure, property: string, origin: TSESTree.Node, state: State): Value | undefined {
  const node = object.of && memberOf(reader, object.of, property, 'get', object.isClass === true)
  return node && callClosure(reader, { kind: 'closure', node, captured: undefined, self: object }, [], origin, state)
}

export function constructorOf(reader: Reader, of: ClassNode, self: Structure): Closure | undefined {
  const node = memberOf(reader, of, 'constructor', 'constructor', false)
  return node && { kind: 'closure', node, captured: undefined, self }
}

/** `super(…)`: what the constructor of the class that is extended makes of this. */
export function superCall(reader: Reader, node: TSESTree.CallExpression, values: readonly Value[], state: State): Value {
  const self = state.places.get('this')
  let owner: TSESTree.Node | undefined = node.parent
  while (owner && owner.type !== 'ClassDeclaration' && owner.type !== 'ClassExpression') owner = owner.parent
  const base = owner && baseOf(reader, owner)
  const constructor = base && self?.kind === 'structure' ? constructorOf(reader, base, self) : undefined
  if (!constructor || self?.kind !== 'structure') return reader.unknown(node)
  callClosure(reader, constructor, values, node, state)
  change(reader, state, self, { ...built(reader, constructor, values, self), of: self.of }, node)
  return reader.unknown(node)
}
