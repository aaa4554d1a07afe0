import type { CaseWitnesses } from '../math/witness.ts'

export const witnesses: Readonly<Record<string, readonly CaseWitnesses[]>> = {}
